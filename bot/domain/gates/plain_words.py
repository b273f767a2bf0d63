"""The words that a text about a complaint may use without a source: no thing, cause, promise or person.

A word that would be a new fact is not here: products, parts, places, illnesses, relatives, trades, causes,
feelings. Families hold words that may stand for one another: one of them in the facts lets in the others.
"""

from __future__ import annotations

from bot.domain.words import word_set

# Words of grammar, in every form, with what English of Lagos, Nairobi and Johannesburg adds.
GRAMMAR = word_set(
    """
    a about above across after afterwards again against ago ahead all almost alone along already also
    although always am among an and another any anybody anyhow anyone anything anyway anywhere apart are
    aren't around as aside at away back be became because become becomes been before beforehand behind
    being below beside besides between beyond both but by can can't cannot could couldn't did didn't do
    does doesn't doing don't done down due during each either else elsewhere enough etc even ever every
    everybody everyone everything everywhere except far few fewer first for from further furthermore
    gone got gotten had hadn't half has hasn't have haven't having he he'd he'll he's hence her here
    here's hers herself him himself his how however i i'd i'll i'm i've if in indeed instead into is
    isn't it it'd it'll it's its itself just last lastly later least less let let's like likewise lot
    lots many may maybe me meanwhile might mine more moreover most much must mustn't my myself namely
    near nearby nearly neither never nevertheless next no nobody none nor not nothing now nowhere of off
    often oh on once one one's ones only onto or other others otherwise ought our ours ourselves out
    over overall own per perhaps please plus quite rather really regarding same second several shall
    shan't she she'd she'll she's should shouldn't since so some somebody somehow someone something
    sometimes somewhere soon still such than that that'll that's the their theirs them themselves then
    there there's therefore these they they'd they'll they're they've thing things third this those
    though through throughout thus till to together too toward towards twice under unless until up upon
    us very via vs was wasn't we we'd we'll we're we've well were weren't what what's whatever when
    whenever where whereas wherever whether which while who who's whoever whole whom whose why will with
    within without won't would wouldn't yes yet you you'd you'll you're you've your yours yourself
    yourselves ain't y'all gonna wanna gotta im ive id dont didnt cant wont isnt wasnt hasnt havent abeg
    abi dem dey deh don e ehn eh fit go make na neva oga o pls reach say sef sha suppose tire tey una
    wan wahala wetin wey wen weh dis dat nah ooo oo
    """
)

# What letters to companies, bodies and banks are made of, beside plain words: none of them is a fact.
LETTER_WORDS = word_set(
    """
    addressed bank billing blank card chargeback claim consumer copy court credit debit desk dispute evidence
    exhibit final formal formally hold item keep legal letter mediate noted ombudsman paper payment permission
    personal photo private provider regulator scheme settle signed sincerely thank transaction written
    """
)

# Plain verbs, nouns and adjectives: base words and irregular forms; endings are taken off before comparing.
PLAIN = word_set(
    """
    able absolutely accept accordance according accordingly account acknowledge act action actual
    actually add additional address advance advise afternoon aim alike allow alone alright alternative
    alternatively amount answer anymore anytime apologise apologize appear apply appreciate arrange
    arrival arrive ask aspect assist assistance attempt attend attention available await aware awful
    backlog bad balance base basically basis beat become began begin begun behalf believe benefit best
    better big billed bit blank booking bother bought bounced brief briefly bring brought business busy
    buy calm came capacity care careful carry case catch category caught cause certain chance change
    channel charge chase chat check choice choose chose chosen circles circumstance claim clarification
    clarify clear clock close colleague collect come comment common company complain complaint complete
    completely comply concern conclude concrete condition confirm consequence consider consistent
    constant constantly contact contain content continue contrary convenience convenient copy correct
    correspondence cost count counting countless country couple course cover credit crickets current
    currently customer cut daily date dated day day-long dead deadline deal dear decent decide deduct
    deem delay deliver demand department describe deserve designate desire desk despite detail determine
    did difference different difficult direct directly disappear discuss display dispute distance divide
    document door doubt drag drop duly duration earlier earliest early ease easy effect effort element
    eligible employee enclose end endless enough enquire enquiry ensure enter entire entirely equal
    equally error essential establish evaluate evening event eventually evident exact exactly example
    except excess exchange excuse exist existing expect expense experience explain explanation express
    extend extent extra extremely fact fail failing fair fairly faith faithfully false fashion fast
    fault favor favour feedback feel felt fetch figure file fill final finally find fine finish fix
    fixed follow follow-up follow-ups followed following followup forget forgot forgotten form formal
    former fortnight forward found fraction free frequent frequently friday full fully gap gather gave
    general generally genuine gesture get ghost ghosted give given glad go goes going gone good goodwill
    got grand grateful great greetings guess habari had half-way halfway hand handful handle happen
    happy hard hardly hasten head hear heard held hello help helpful helpline here hereby hi highlight
    hold honest honestly honor honour hope hopefully hour howdy however hundred hurry idea identify
    ignore immediate immediately impact important impossible inbox incident include inconvenience
    incorrect increase indicate individual inform information initial initially inquiry insist instead
    intend interest interim internal introduce investigate investigation invite involve issue issued
    item jambo join journey judge just justify keen keep kept kind kindly knew know known lack lakh
    large last late lately latest lead leave left length let letter level lifetime likely limbo limit
    line list listen little live log long long-awaited look loop lose lost lot low made mail main make
    manage manner mark match matter mean meant meantime meanwhile measure member mention mere merely
    mess message met method mid midday middle midnight might mind minimum minute miss mistake mixed
    modest moment monday money month moreover morning move mr mrs ms mutual nada namaste name nature
    near necessary need negative neither nice night nonetheless noon normal normally note notice number
    objective observe obtain obvious obviously occasion occasionally occur offer office official ok okay
    old ongoing online only onward onwards open opportunity oppose option order ordinary original
    outcome outline outside outstanding overdue overnight overview owe owed own page paid paper part
    partial partially participate particular partly party pass past patience patient pay payable payment
    pending people perfect period permit persist person personal personally phase phone pick piece place
    plain plan play pleased pnr pocket point polite politely poor position positive possible post posted
    postpone pound practical precise precisely prefer prepare presence present presumably previous
    previously price print prior priority private probably problem procedure proceed process progress
    prompt promptly proof proper properly prospect provide public pull purchase purpose push put
    question quick quickly quiet quote raise ran rang rate reach reachable reaction read ready real
    realise realize reason reasonable receive recent recently record rectify ref refer reference reflect
    refs refund refuse regard regards register regret regular regularly reimburse reject related release
    relevant reliable rely remain remains remark remedy remind reminder remove reopen repair repay
    repeat repeatedly repetition replace replacement reply report request require requirement resolution
    resolve respect respective respond response responsible rest restore result resume return reverse
    review rid right ring round run runaround rung said sake same sat satisfaction satisfactory
    satisfied saturday save saw say schedule second see seek seem seemingly seen select send sense sent
    sentence separate serious seriously serve service set settle settled seven shame share shift short
    shortly should show side sight sign significant silence silent similar simple simply sincerely
    single sit situation small smooth so-called solution solve soon sorry sort source speak specific
    spend spent spoke spoken staff stage stance stand standard start state statement status stay steady
    step still stood stop story straight strange strongly stuck subject submit subsequent substantial
    success successful sudden suddenly sufficient suggest suit sum sunday supply support suppose
    supposed sure surely surprise surprising swift swiftly take taken talk target team tell term terms
    text thank thanks thing think thorough thoroughly thought thousand three thrice through thursday
    ticket time timeline timely today told tomorrow tonight took top total totally tough track
    transparent treat treatment tried trouble true truly trust try tuesday turn twice two type typical
    ultimately unable unacceptable unanswered uncertain unclear understand understood underway
    unexpected unfair unfinished unfortunately unhelpful uninterrupted unpaid unreachable unreasonable
    unresolved unsolved until untouched unused upcoming update updated urgent urgently use used useful
    usual usually valid value variety various verify version view visible visit voice wait walk want
    warn waste watch way wednesday week week-long weekend weekly welcome went west whole willing wish
    within without wonder word work worked worse worst worth write writing written wrong wrote year
    yearly yesterday yield zero zilch zip
    """
)

# Words that may stand for one another, in any form. Those after a bar let in none of the others.
_FAMILIES = """
call calls called phone phoned phoning rang ring ringing rung telephone dial dialled hotline | line
email emails emailed e-mail mail mails mailed mailing wrote write written | message messages inbox
chat chats chatted webchat dm dms | message messages messaged
shop store branch outlet counter | office centre center
visit visited visiting | trip walk walked walking
went going gone | visit visited trip
bill bills billed billing invoice invoices charge charged debit debited deduct deducted deduction | fee
month monthly subscription | bill
fee fees cost costs charged | charge price
pay paid payment payments spend spent | price cost costs bought buy cash
buy bought buying purchase purchased order ordered paid | get price
order orders ordered parcel parcels package packages shipment | delivery item items goods
deliver delivery deliveries ship shipment | arrive doorstep collect courier
courier rider | driver delivery
suitcase case bag bags luggage baggage backpack rucksack | hold cabin hand carry-on
flight fly flew flown plane airline airport | travel trip journey airways route passenger board
cancelled flight fare fares | ticket tickets booking seat seats
hotel room booking | stay night nights reservation guest
cancel cancels cancelled canceled cancelling cancellation | end ended ending left leave leaving close closure
close closed closing shut closure
refund reimburse reimbursement repay repaid return | credit
credit credits credited crediting | voucher
replace replaced replacement swap swapped exchange exchanged
repair repaired fix fixed mend mended restore restored working | technician engineer
move moved moving relocate relocated relocation transfer transferred
dent dents dented damage damaged damages scratch scratched | broken
leak leaks leaked leaking leaky drip drips | water
broken broke break faulty fault defective defect damaged | dead
dead down out offline outage off working stop fail interrupt | died die disconnect connection cut
internet fibre fiber broadband wifi wi-fi router | connection connected line online offline signal network web
connectivity network signal | connection disconnected
power electricity lights blackout outage | light supply grid stima dark
token tokens meter prepaid units kplc | electricity power stima
water tap taps | supply dry
machine machines appliance appliances washer washing laundry wash | household
phone handset smartphone | mobile device cell
sim plan subscription contract | mobile
bank account transfer transaction transactions | card balance app
money cash funds salary wages savings | sum amount
card cards | bank debit
lost lose loses losing missing vanished disappeared misplaced
suitcase lost | replacement replacements
miss missed misses missing showed show shows appeared appointment no-show | visit
promise assure assurance guarantee commit commitment pledge agree vow
technician engineer | appointment visit
agent agents rep reps representative operator adviser advisor clerk attendant | staff member assistant
member employee worker team | staff person
woman lady
man guy gentleman
refuse refused refuses refusing deny denied decline declined reject rejected
block blocked blocks locked lock suspended suspend frozen freeze deactivated
overcharge overcharged overcharging
rude impolite | attitude
heating boiler | cold
cold freezing
food meal restaurant | order
car vehicle
ride rides trip taxi cab | driver
insurance insurer claim claims | policy cover
landlord rent deposit tenancy | flat apartment home
flat apartment house home
home house | work
kids child children
sister sibling
brother sibling
husband spouse partner
wife spouse partner
father dad
mother mum mom
parent parents
shoe shoes boots | pair clothes
coat coats jacket | clothes clothing
gate gates
fit fits fitted fitting size sizes sizer
train trains rail | station ticket
tv television channel channels decoder
meter meters | reading
form forms | online web website
warranty guarantee
work working works | job remote
job jobs | work working
pnr booking
"""
FAMILIES: tuple[tuple[frozenset[str], frozenset[str]], ...] = tuple(
    (word_set(first), word_set(f"{first} {rest}"))
    for first, _, rest in (line.partition("|") for line in _FAMILIES.strip().splitlines())
)
