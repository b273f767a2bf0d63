"""Words for kinds of business, what companies do to people, and words that are no name."""

from __future__ import annotations

from bot.engines.rules.plain import word_set

# The last word of a small company's name: "Iron House Gym", "Liffeyside Lettings".
TRADES = word_set(
    "lodge villas villa manor camp retreat backpackers house lettings letting gym fitness parking hostel hostels hotel hotels lodge guesthouse inn suites apartments "
    "residency residences resort sacco logistics electronics electricals appliances motors auto autos automotive "
    "garage tyres tires hospital clinic dental dentists dentistry dentist medical pharmacy chemist opticians "
    "optical supermarket minimart mart stores store furniture furnishers interiors kitchens bathrooms blinds "
    "shutters windows roofing builders building construction contractors plumbing heating cooling electrical solar "
    "energy power water gas travels travel tours holidays safaris airlines airways aviation express transport "
    "transit coaches coach bus buses shuttle cabs taxis taxi marine ferries ferry couriers courier cargo movers "
    "removals removal haulage storage rentals rental hire insurance assurance brokers financial finance credit "
    "capital loans microfinance bank savings investments properties property homes housing realty realtors estates "
    "school schools college university academy institute nursery kindergarten daycare tutors restaurant grill "
    "kitchen cafe café bistro pizza pizzeria bakery bakers cakes foods caterers catering butchery eatery lounge bar "
    "salon spa barbers barbershop beauty hair cosmetics nails clinic vets veterinary pets kennels cleaners laundry "
    "laundromat fashion fashions boutique clothing tailors silks sarees jewellers jewelry jewellery shoes bridal "
    "photography studios studio events tickets cinemas cinema entertainment telecom telecoms communications "
    "networks fibre fiber internet broadband broadcasting computers phones mobiles gadgets repairs repair tech "
    "technologies systems solutions services enterprises ventures holdings group industries traders trading "
    "distributors suppliers supplies hardware limited ltd llc inc plc pty ltda gmbh council municipality county "
    "church ministries farm farms dairies dairy fresh market markets marketplace emporium outlet control pest cover funeral removers glazing carpets flooring landscaping wholesalers"
)
# Of these, words that large companies carry too; a known name before one keeps its own meaning.
WIDE_TRADES = word_set(
    "bank insurance energy power water gas express mobile internet broadband fibre fiber bus services group "
    "store stores shop market hotel hotels supermarket fresh credit capital finance airlines airways mart limited "
    "ltd inc plc pty llc pharmacy telecom telecoms courier couriers travel bar loans foods logistics group transport"
)
# Who is a private person when named right after.
PEOPLE = (
    r"(?:called|named|name(?:d)?(?: (?:is|was|na))?|na|by name|tag (?:said|says)|mr|mrs|ms|miss|madam|mama|baba|dr|sir"
    r"|agent|driver|rider|captain|conductor|makanga|tout|cashier|waiter|waitress|manager|supervisor|guy|dude|man|bloke"
    r"|lady|woman|girl|boy|lad|fella|chap|boss|owner|landlord|landlady|host|seller|receptionist|instructor|teacher"
    r"|tutor|nurse|doctor|rep|technician|tech|engineer|installer|fitter|plumber|electrician|mechanic|builder|roofer"
    r"|bursar|caretaker|officer|clerk|teller|assistant|attendant|guard|neighbou?r|brother|sister|wife|husband|son"
    r"|daughter|friend|uncle|aunt|auntie|cousin|mother|father|mum|mom|dad|nana|granny|gogo|staff|colleague|consultant"
    r"|advis[eo]r|broker|dealer|salesman|saleslady|stylist|trainer|coach|pastor|principal|director|hr|pilot|steward"
    r"|hostess|operator|supervisor|valet|barber|hairdresser|cleaner|nanny|maid|postman|courier guy|delivery (?:guy|boy|man)"
    r"|dem call am|him name|her name|his name|my name)"
)
# What a company does to a person, with or without an adverb before it; the base forms are Pidgin's.
_VERBS = (
    r"(?:over|double[- ]?|under)?charg(?:ed|es|ing|e)\b(?! back| card)|billed|bills|billing|deduct(?:ed|s|ing)?|debit(?:ed|s|ing|(?! order| card))"
    r"|took|take|takes|taking|stole|steals|stealing|thief(?:ed)?|keeps?|kept|keeping|refus(?:ed|es|ing|e)|den(?:ied|ies|ying)"
    r"|reject(?:ed|s|ing)?|declin(?:ed|es|ing)|clos(?:ed|es|ing)|cancel(?:l?ed|s|l?ing)?|delay(?:ed|s|ing)?|los(?:t|es|ing|e)"
    r"|damag(?:ed|es|ing)|broke|breaks|breaking|smash(?:ed|es)|ruin(?:ed|s)|sold|sell|sells|sent|send|sends|sending"
    r"|deliver(?:ed|s|ing)?|left|leaves|leaving|strand(?:ed|s)|bump(?:ed|s)|overbook(?:ed|s)|lock(?:ed|s|ing)?"
    r"|block(?:ed|s|ing)?|froze|frozen|freez(?:es|ing)|suspend(?:ed|s|ing)?|disconnect(?:ed|s|ing)?|cuts?|cutting"
    r"|ignor(?:ed|es|ing|e)|promis(?:ed|es|ing)|fail(?:ed|s|ing)?|install(?:ed|s)|mess(?:ed|es)|scamm(?:ed|ing)|scams"
    r"|ow(?:es?|ed|ing)|never|still|put|puts|swallow(?:ed|s|ing)?|ate|eat|eats|eating|chop(?:ped)?|collect(?:ed|s)?"
    r"|carry|carried|carries|rais(?:ed|es|ing)|hik(?:ed|es|ing)|upped|doubl(?:ed|es)|lowball(?:ed|s|ing)|sign(?:ed|s) me"
    r"|gave|give|gives|giving|wants?|wanted|demand(?:ed|s|ing)?|forc(?:ed|es|ing)|made|makes|remov(?:ed|es)|kick(?:ed|s)"
    r"|dropp(?:ed|ing)|drops|open(?:ed)?|missing|missed|threw|throws|fin(?:ed|es)|clamp(?:ed|s)|tow(?:ed|s)|evict(?:ed|s)|"
    r"spoil(?:ed|t)?|disappear(?:ed)?|vanish(?:ed)?|stop(?:ped|s|ping)?|turn(?:ed|s)|hold(?:s|ing)?|held|withheld|misled"
    r"|misplac(?:ed|es)|mis(?:s)?old|port(?:ed|s)|downgrad(?:ed|es)|upgrad(?:ed|es)|switch(?:ed|es)|rob(?:bed)?|conn(?:ed|ing)"
    r"|cheat(?:ed|s|ing)?|lied|lies|wast(?:ed|es|ing)|brought|bring|brings|came|comes|show(?:ed|s) up|tied|fitted"
    r"|shut|leak(?:ed|s|ing)|expos(?:ed|es)|accus(?:ed|es|ing)|insult(?:ed|s|ing)?|harass(?:ed|es|ing)?|threaten(?:ed|s|ing)?"
    r"|whine|imekatika|imenikata|imenimeza|wamekatia|wamekata|mmenichosha|mmetuangusha|hawataki|wamekataa|wameniibia|nimeibiwa"
    r"|double dipped|double[- ]?booked|ask(?:s|ed|ing)?\s+(?:(?:me|us)\s+)?(?:for|\d[\d,.]*)|seiz(?:ed|es)|confiscat(?:ed|es)|impound(?:ed|s)|repossess(?:ed|es)|wrote (?:off|me|my)|(?:ime|wame|mme|zime)(?!ssage)[a-z]{3,}|hawa(?!ii)[a-z]{3,}|estimat(?:ed|es)|authori[sz]ed|accept(?:ed|s)"
)
_NOT = (
    r"(?:won'?t|wont|wouldn'?t|can'?t|cant|cannot|didn'?t|didnt|doesn'?t|doesnt|don'?t|dont|hasn'?t|hasnt|haven'?t|havent"
    r"|isn'?t|isnt|aren'?t|arent|wasn'?t|did not|does not|do not|has not|have not|will not|no dey|no gree|nor gree|refuse)"
)
_HAVE = r"(?:ha(?:s|ve|d|v)|hav|ve|'ve|is|are|was|were|r|dey|don|una don|un?a dey|una|people|you people|guys)"
_ADVERB = r"(?:just|now|again|also|even|only|still|always|already|constantly|wrongly|suddenly|actually|again|then|\w+ly)"
DID = rf"(?:not\s+(?:come|came|yet|been|\w+ing|\w+ed)|(?:{_HAVE}\s+)?(?:{_ADVERB}\s+)*(?:{_NOT}|{_VERBS})|(?:has|have|hav|had)\s+(?:my|our|had|held|an?|been\s+(?:\w+ing|down|out|closed|dead|useless|off|slow))|(?:is|are)\s+(?:a |an |so |very |just |the |too )*(?:useless|nonsense|rubbish|trash|unfair|down|wicked|thie(?:f|ves)|scam\w*|fraud\w*|dead|not|a joke|terrible|horrible|awful|the worst|worst|pathetic|ridiculous|crooks?|criminals?|incompetent))\b"
# Words inside or right after a company's name that leave the name what it is: "OPay chat", "Jumia's driver".
PART = (
    r"(?:app|bank|online|drivers?|riders?|couriers?|support|customer (?:care|services?|support)|care|agents?|chat(?:bot)?"
    r"|bot|store|shop|branch|people|guys|technicians?|tech|engineers?|staff|team|delivery(?: (?:boy|guy|man|partner))?|boy"
    r"|rep|website|atm|machine|cash|office|shopper|captain|manager|desk|counter|warehouse|depot|hub|pharmacist|pharmacy"
    r"|system|airport desk|crew|bus|cab|rider|courier|conductor|lady|man|guy|sales(?:man|woman|person| rep)|marketers?|officials?"
    r"|service(?: cent(?:re|er)| station| desk)?|dealership|showroom|clerk|groomer|plumber|mechanic|assessor|adjust[eo]r|nurse|officer|inspector|tracker)"
)
# Words at which a run of capitals ends: they stand in no name.
CUT = word_set(
    "ghs ugx tzs aed inr php sgd aud nzd cad brl r rs i i'm i've i'll i'd im ive my me we our us the this that these those "
    "them they their he she it his her you your a an and but or so no not yes hi hello hey dear please thanks thank sorry "
    "ok okay today yesterday tomorrow tonight every still never nobody nothing someone somebody everyone why what when "
    "where who how which is are was were am pm monday tuesday wednesday thursday friday saturday mon tue tues wed thu "
    "thur thurs fri sat january february march april may june july august september october november december jan feb "
    "mar apr jun jul aug sep sept oct nov dec paid called after before since until then there here noon midnight both "
    "each some any him again only just also even without within which while sr ref re ps edit update kindly abeg chai wow "
    "lol ugh seriously as at from to with in on by if once because although though however maybe perhaps despite during "
    "ksh kes ngn zar usd gbp eur mr mrs ms dr faithfully sincerely regards fyi asap imei pnr vat pin otp sms"
)
# Names that are none: words of messages that stand with a capital or first in a sentence.
NO_NAME = CUT | word_set(
    "now last next home work sunday sun easter diwali eid ramadan xmas christmas customer care agent manager driver rider "
    "phone email wifi router account card money refund order parcel package delivery flight ticket tickets website branch "
    "airport station company x twitter facebook fb instagram tiktok whatsapp google iphone android atm tv pc lte 4g 5g usa "
    "uk one two three four five six seven eight nine ten first second third night day week month year least most all "
    "airtime data bundle token tokens electricity light lights another other others same mistake accident force debit momo "
    "tax double triple sir madam team guys friends family mum mom dad wife husband son daughter baby call calls chat dm "
    "dms mail letter bill bills police court life everything anything something far abroad overseas town street road house "
    "flat people staff booking invoice system correction good morning afternoon evening oga bro man omg imagine worst "
    "useless terrible horrible fraud scam scammers thieves thief warning alert help beware complaint feedback review story "
    "reference number case id no. subject date attention customer's team's nb of for policy passport gst mot plus minus "
    "return request question issue problem total service services support internet power water gas post shop store bank "
    "hotel insurance online app site credit cash"
)
COMMON = word_set(
    "fridge freezer boiler laptop courier lift elevator clothes nurse doctor waiter room teacher landlord neighbour "
    "neighbor mechanic plumber builder roofer electrician painter carpenter tailor caterer "
    "photographer barber hairdresser dentist dealer agent cleaner broker lender supplier contractor installer fitter tutor "
    "trainer caretaker makanga tout driver drivers rider riders host hosts owner owners dog cat train bus taxi cab ride meter heating signal network sim connection "
    "membership contract subscription claim salary loan deposit transfer payment payments items item product thing "
    "things technician engineer seller vendor airline rubbish bins postman deliveries box bag bags luggage suitcase "
    "washing machine dishwasher oven cooker sofa bed mattress table chair car van bike scooter battery charger screen "
    "camera watch printer decoder food meal groceries cake site app server line someone somebody nobody anybody who "
    "what when where why how if because after before since just really very too more most much many few lot been being "
    "be do does did can could will would should may might must shall have has had get got orders ordered bought booked "
    "cancelled refunds fees fee charge charges outage blackout price prices wrong broken dead new old bad whole entire "
    "big small matatu conductor salon guard security courier's shop bank gym hotel hospital school restaurant store "
    "supermarket pharmacy insurance power water gas internet broadband fibre fiber post council county church market "
    "online local nearby different random cheap expensive biggest my this that a an the some same other another every "
    "i we they you it and or but so from at with by via through to on in for of not no nor paid went go going "
    "came come took take called rang used use boarded ordered trip journey lesson lessons apartment building tenant "
    "tenants parcel package flight tickets stolen lost mouldy money mummy daddy guys dude sir madam also even only "
    "simu pesa bando salio kadi gari nyumba maji stima umeme mtandao laini mtoto mama baba watu serikali daktari mwalimu "
    "fundi mteja click collect pick drop self scan cash pls please abeg una dem dey don wey na nimelipa niko wapi kwa hii yangu sasa bado jana leo"
)
