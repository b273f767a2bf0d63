"""Words that are rarely a company although a company is called so.

Picked by hand from the names in the package: everyday words, first names and places among them. They decide
how far such a name is trusted: see `bot.directory.listed` for running text; as an answer it is offered and
never sure. Words one slip from a hand-kept name are here too, so that "looking" is not surely Booking.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.company_words import COUNTRY_PARTS, GENERIC, KINDS_OF_COMPANY

# Answers that name nobody, whatever company is called so: the package's rows lose such a name.
_NEVER_A_NAME = """
abc account after again agent airline airport all always am and another any anybody anyone anything app
april are as asdf ask at august back bad bank be been before being best better bicycle bike bill book books
boss both boy branch bread brother bus business but by bye call came can cancel car card care cheese city
clinic clothes clothing coffee come companies company continue could council country customer daughter
december delivery did do doctor does done drink driver dunno each eight electricity email ever every
everybody everyone everything false family father february feel finished firm fish five flat food for four
friday friend friends from gas get girl give go goes good goodbye got government guy had has have he hello
help her here hers hey hi him his home hospital hotel house how hundred husband i idk if in internet into is
it its january july june know lady landlord later least less letter like look love made mail make mall man
manager march market may maybe me meat message might milk million mine mobile monday money more most mother
must my myself n/a na need neighbour network never next nine no nobody none nope nor not nothing november
now october of off office ok okay on once one online onto or order other our ours out over package parcel
people perhaps person pharmacy phone pizza please police post power price qwerty refund restaurant right
road room said same saturday say school see seller september service services seven shall she shoe shoes
shop should sister site six skip so some somebody someone something son soon sorry start station stop store
street sunday supermarket support sure take taxi tea tell ten test testing than thank thanks that their
theirs them then there these they think this those thousand three thursday ticket to today told tomorrow too
town train truck true try tuesday two unknown up upon us use vendor very wait want was water we website
wednesday welcome went were what when where which who whom whose why wife will with within without woman
work worst would wrong xyz yeah yep yes yesterday you your yours
"""
NEVER_A_NAME = frozenset(_NEVER_A_NAME.split())

# Names of people that companies' names begin with: "Paul Smith" is mostly a person.
_FIRST_NAMES = """
aaron abbott abby al albert alexander alfred alice allen alma amy angus ann anna anne anthony arnold arthur
austin bailey barton baxter belle ben benjamin benny beth betty bill billy bing blake bob bowie brandon
brandy brooks bryan buddy byron caesar calvin carl carter charles charlotte chester chick christian
christine christopher chuck claire clark clay cleveland colin cooper coral cosmo costa craig dallas dan
daniel dave david dean dee devon di diana dick don donna dorothy douglas drake duke ed eden elizabeth emma
eric ernest eugene even felicity finn fleming fletcher florence ford foster frank fred fritz gabriel gail
gary george gertrude gloria grant hamilton hans happy harold harris harry harvey henry herman holmes holt
hugo hurley hy jack jackson james jason jasper jay jean jeff jefferson jenny jeremiah jim jimmy jo john
johnny joseph josephine juan julius karen kay kelly kenny kent kim kingston larry laura lee leo leon
leonardo lilly lina lincoln logan louis lucille lucy ludwig lulu madison marc marco maria marie marshall
martin mary mason matt max melissa merry michael miles miller milo milton moe molly montgomery morgan moss
nat nelson nick noah ole oliver otto paddy palmer patty paul pete peter pierce pierre price ralph ram ray
rita robert robin robinson roger roman rosa ross russell ruth sally salvador sam samson samuel scott shaw
shepherd simon smith sofia sonny spencer stanley stella steward stewart stuart suzanne sydney tally ted
teddy theodore thomas timothy toby tod tom tommy tony travis urban vanessa vernon victor victoria virginia
viva walker washington wayne webster wheeler william witty yankee
"""
FIRST_NAMES = frozenset(_FIRST_NAMES.split())

# Days and words of time in other languages, some of them a slip away from a company: "domingo", "viernes".
_FOREIGN = """
ahora aujourd ayer biyernes demain diesen diese dimanche dinsdag domenica domingo donderdag donnerstag fevrier
freitag gestern giovedi gisteren heute hier hoje huwebes ijumaa jeudi juzi jumamosi jumanne jumapili jumatano
jumatatu kahapon kesho linggo lundi lunes maandag maintenant manana mardi martes mercredi miercoles mittwoch
miyerkules montag morgen ngayon nuevo oggi ontem sabado samedi samstag saterdag semaine semana semanas siku
sondag sonntag tarehe vandaag vandag vendredi venerdi viernes vrydag vrijdag woche wiki zaterdag zondag
"""

_ORDINARY = """
aaa able about abuja academy accessorize accidental accord accra ace ach action actor ad adagio adam address
adelaide admirable adonis adopt adore adores advantage aeon affinity africa african air alabama alamo ald
ale allegiance alliance allied allo aloe aloft along alpine also altitude ama amber amen american americans
ami amigo amigos amp amsterdam anaconda andre angeles angry ankara antonio antwerp anyhow anywhere apart
apex apollo applied apt archive areas argentina arizona ark aroma art ascension asian athens atlanta atm
atmosphere atom attendant auckland aussie australia australian automat avail away ay bac bag bags baguette
bai bake bally balm baltimore bam banana band bands banes bangkok banquet banter bar barcelona bargain
barrio barry bases basket bastion bat bath baton battery bay bazaar beach beacon beams bean beans bear beat
beauty becker bed bee beef beep beer beijing bel belfast believe bench bene benefit berlin berry beryl bi
big billion bim bingo birds birmingham birth birthday bit bite black blackout blacks blink blood blossom
blue bm board boat boathouse body bogart bom bonanza bonds bonita bonjour bonus boot booths bootlegger bora
born boston bot botticelli bottle bounce box boxer boys br brain brainwash brava bravo brazil break
breakdown breakfast bred breeze brick bridge bright brighton brisbane bristol britain british broadway
broken brothers brown browns brussels buckle bucks budget bug builders building bulbs bumpers burger burgers
burton buses butlers buy buyer cabs cactus cad caddy cafe caffeine cairo cake calendar calgary caliber
california calliope calypso cam cambridge camp camper canada canadian candle candy canvas cap cape captain
caravan cardiff cards career cargo caritas carlin carolina carpet carroll carry casa cash casino casper
casting castle castro cat catherine cathy cats cava cd cebu cecil cell cello cells cellular center central
centre century certified chair chairs challenge champion champions chance change chapters charge charger
charter cheap check cheddar cheers chennai cherry chevy chew chicago chicken chico child children chili
china chinese chip chips chloe chocolate choice chorus christ chunk church citizen citizens citrus clarinet
clarion class classic clean clem clever closed cloud club coach coast coat cockpit coco code codes cohen
coin cokes cold cole collection college cologne colombo colorado columbia columbus coma comedy comes comet
comforting comfy comma commission common communications community commuter compass computer concierge
concord cone coney cong connection conned constance continental contract control converted cook cookie
cookies cooking cool coop cora cordoba cork corned corner corona corporation cort cortez cos cost cotton
countdown county couple court courts cover cp cr creams credit credo crickets cross crossing crosstown crown
crunch crust ct cu cub culture cultures culver cumberland cup curly curves customs cut cutters cy cycle da
daily dairy daisy dance dar darcy dart darts dash data date davao davis day daybreak days dd deal dealer
deals dear decathlon deco deer defender dei delhi delivered delivers della dental denver department depot
design detroit dew dhaka dia diamond dicks diego diesel dig dim ding dinner direct directing directive dirk
dirty dis disco discount discover discovered discovers discovery dish dismount distribution district ditto
diverse divvy dk dodo dog dogs doh doha dole dollar dome donkey door doppelganger dost double dover down dr
dream dreamland dreams dress drive drop drug dry ds dub dubai dublin duchess duly dune dunne durban dusk
dutch duty dwell dynamite eagle ear earls early east eastern easy eat economy edgar edinburgh edition
education ego elders eldorado electra electric electrical electronic electronics elektra element elephant
eleven elle embark emergency emotion emphasis employment ems enable enchilada energy engine england english
enterprise enterprises entree entry epa epic equatorial equinox equipment equity era ergo erie estate europe
european evans evening event events everest everyman everywhere evolution evolve ew ewe ex exact exchange
exclusive exist experience expert express expressway extra eye eyes face factory fair faith familia famous
far farm farmer farmers fashion fast favorite federal few field fifth figaro final finance financial fine
finish fire first firsthand fisk fit fix flo floor flop florida flower flowers fly flyers folder foot fora
force foreign forest forever fortress fossil fox foxtrot foyer frame france francisco frankfurt franz fraud
freddo free freedom freelance french fresco fresh fried friendly frog fruit full fuller fun furniture furry
future gala game gamma gandhi gant garage garbage garden gate gaucho gear gemini general genesis geneva
georgia german germany giant giraffe girlfriend girls glasgow glass glitter global glove goals godiva going
gold golden goldilocks golf gong gonzo goodwill goody goon goose graduate graduated graduates grand grange
granger grape gratis gray great greek green greenwich greet gregory grid grill grind group gu guardian
guardians guess gulf gull gulliver gusto gym ha habit habitat hair half hall hallmark hamburg hand handel
hands handy hanoi harbor hard harps hart hat hawk hay haystack head headmaster health heart heat heating
hebe hecht hei helen helios helix hell hem hep hero heroes high highlands hippo hippopotamus hit hockey
hogan holes holiday hollywood hometown honey honeys honor hooking hooks hope horizon horn horse hoss host
hot hotshots hotter hour houston hub huck hudson huge human humane humans hungry hunt hunters hurry husky
ice icing idea identity idol ike illusion image imagine important incredible incredibly independent india
indian inn innovation insomnia insurance interchange international invoice ion iris irish irs island islands
istanbul italian italy item ja jaguar jakarta jam janet japan japanese jasmin jeddah jersey jet jewel jiffy
jigsaw job jobs jockey joe joey johannesburg johnson joint joker jokers jolt jonathan jones joules journey
journeys joy judge juice jumba jumbo jungle just justice kai kampala kangaroo karachi karma kat keg kentucky
kenya key kicks kid kids kind king kingdom kings kiosk kiss kisumu kitchen kiwi km knight koi kojima kolkata
kong korea korean kumasi kyoto lab labor lafayette lagos laguna lahore lake land landmark lands landscape
lane lap laptop large last late lats laundry law lbs leader leaders leadership leaf learning leeds left
lefties legend legit leicester lemon letters levi lew lewis lex liar liars liberty library lids life
lifestyle lifetime light lighting lime line link links lint lion liquor lisbon list little live liverpool
local lock locky loft logic logo london loner long looking loop loses lost lot lots lotto lotus lovable
loves low lower lowest lt lucid lucky luna lunch lush luxury mac mace machine macro madrid magazine magenta
magic magnet mahogany maids main majestic malaysia malik mama manchester mango mani mania manila manor
mantel many map marathon margaritas marguerite marine mark marks marshal marshals mart mas mass master mat
match material mats mavis maxi maxim mccoy md meal mean medical medicine melbourne memphis men mer mercy
meridian messer metro metropolitan mexican mexico mg mi miami michigan midas middle midway mikes milan mile
millennium millers minds mini mint minute minutes missing mo mobility model modern mohawk mom mombasa moment
momo monkey mono monsoon montana month montreal mooch moon mor morning mosaic moses motor motto mountain
move movie moxie moya mrs much mud mulberry muller multiplex mumbai munich music mustang mutual nairobi
naked name napa naples national nationals natural naturals navy nay near neat needs neighborhood net nevada
new newport news nice nigeria night nip noble nomad nonsense noodle noodles norma normal norman north
northern northwest nos notes nottingham nova ns nuance number nurse nut oasis obi ocean odell odin officer
ohio oil okey old olive olympic omega only open optimist option ora orange orbit orc orchestra oregon
oriental origin original origins orion osaka oscar ottawa outdoor outfit outlet oven owes own oxford ozone
pablo pace pacific pal palace palm pam pan panda pandora papa paper paprika parade parallel paris park
parkers parking parr part partner parts party pass passport past pastel patch path patient pause pay pea
peace peach peacocks peak pearl pen penny pepper pepperoni perfect perfume persona personal perth pet petrol
pets philadelphia phoenix physical picard piccadilly pick picture pie piece pig pillow pilot pin pine pink
pinko pioneer pit place plan planet plate play player plenty plus plush pocket poco pods point points poles
polo pompadour pony pool popeye poplar pops popular port portal portland porto portrait pot potato pound
practical pre premier prenatal preserved press pressed presto pretoria pretty pride prim primary prime
prince princess print private prix prize pro problem product professional profile program project promise
pronto proper property protection proton provides provincial proxy pt public pueblo pullman pulse pump punch
pune puppy pure purple qt queen quick quickie quickly quicksilver quiet quiz rabat rabbit race racetrack
radio raffles rage railway rain rainbow rally ramada ranch range rapid rd re ready real rebel receipt
recharge record records recovery red ree refinery refuel regal regatta region relax relay reliance rem ren
renaissance reno renoir rent repair replay republic research reseda reserved residence resolution resort
respect rest restore review revolt revolution rh rhodes ribs rice richardson ride ring rise rituals ritz
river riyadh roadhouse roam roche rochester rock rocket roles roller romans rome roommate roommates rooms
root roots rosario rose roses rosewood rotterdam round route royal rs rt rubbish ruffians rumble run running
rush russia russian ryder safari safe safety saint salad sale salem salsa salt samba sand sands sandwich
sandy santa sassy save saving savings sayer scam scammer scammers scat schneider scoop scores scotland
scottish scout sea seal seals season seat seattle second secret secretary section security seder select
selected self send sends sense seoul series set seville shade shake shakespeare shanghai shared shark sharp
sharps sheep sheffield sheik shelter sherpa shin ship shirt shiva shoot shoppers shopping short shot show
showcase siberia side sig sight sigma sign silk silver sim simmons simple simply sin singapore single sirens
sixth sixty skin sky skyline sl sleep slice slim small smart smile smiley smoke smuggler smugglers snooze
snow social soda soft software soil sok sol solstice solution soma somewhere song sonic sorbet soul sound
south southeast southern soviet soweto sp space spaces spain spanish spar sparkling spec special speed
speedway speedy sphinx spice sport sports spot spotlight spring springfield sprint sprouts spur sputnik sq
square sr sta stadium stage stalling stand standard star staring starring starting startling starving stat
state stay steak stealing steam steel steers stein step steps stick still stinker stitches stock stokes
stone storage stores story stradivarius straight strand stream streetcar strength strike strip stripes
strong structure student students studio stuff style sub subdued suburbia success suez sugar suit summer
summit sun sunny sunrise sunset super superior supper supply surf surprise sweet swig swim swing sylvia
system ta tab table tact tag tail taj talk tall tallahassee tallis tam tan tango tank tanka tanker tao
target taro taste tasty tax teacher team tec tech technology tells temple tempo tender tennessee tennis
terrible texas thai the theater theatre thief thieves thing third thrash threesome thrifty through tic tide
tiffany tiger tiki tile tilt time times tink tire tires tis titan title tivoli tk toast tokyo tomato tool
tools top topaz tops toronto torrid tortilla tossed tot total tou touch tour tower toy toys tp tra trace
track trade trademark traffic trail trailing training tram transit transport trash travel treasure treat
tree trek trespass trial tribe trip triumph trojan trust truth tub tubby tudor turbo turin turkey turn
turning turtle twelve twenty twin twisters typo ufo uganda ultra umbrella una unbound uncle under uni union
unique unit united universal university unleashed until upper upset utility utopia va vac vagabond vale
valencia valentine valiant valley valor value van vancouver vanguard vans vaporized vector veg vega vegas
vegetable vehicle velocity venezuela venice venom veritas via victory video vienna vietnam view vila village
vincent vino vision vita vital vitamin vive vl vodka vr wacko wahoo wales walk walking wall wallet ward
wards warehouse warm warrior wasabi wash watch watts wave waves way wb wear weather wedding week weekday
weekend weird welfare wellington wells welsh west western wet whatever wheel wheels whichever whisper
whistles white whole wholesale wicked wilco wild wildwood wilson wilton win wind window windsor wine wing
wings wink winners winter wise wizard women wonder wood woodland wool word worker workman works world worth
yang ye year yellow yet yeti yoga yolk york young zealand zebra zen zero zest zip zippy zips zone zoo zoom
zurich
"""
ORDINARY = (
    frozenset(_ORDINARY.split())
    | frozenset(_FOREIGN.split())
    | NEVER_A_NAME
    | GENERIC
    | KINDS_OF_COMPANY
    | COUNTRY_PARTS
)


def is_ordinary(parts: Sequence[str]) -> bool:
    """Tell whether every word of a folded name is an everyday word, a first name or a place."""
    return all(part in ORDINARY or part in FIRST_NAMES or part.isdigit() for part in parts)
