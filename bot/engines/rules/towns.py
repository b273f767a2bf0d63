"""Towns, quarters, malls and airports that people name, by country.

A name that lies in several countries stands in each of them and counts for less. Everyday words ("Reading",
"Bath", "Nice", "Sale") are left out; those in `_CAPITALS` count only when they are written with a capital.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

_TOWNS = {
    "KE": "nairobi mombasa kisumu nakuru eldoret thika kiambu machakos nyeri westlands kilimani rongai ruiru "
    "kitengela juja kasarani kahawa embakasi utawala donholm umoja kayole buruburu langata karen lavington "
    "kileleshwa parklands eastleigh gikambura kikuyu limuru ngong naivasha kericho kakamega bungoma busia "
    "kitale meru embu nanyuki garissa malindi lamu voi kilifi mtwapa nyali diani migori kisii homabay "
    "syokimau athi githurai zimmerman roysambu pangani kawangware kangemi uthiru ruaka gigiri muthaiga "
    "mlolongo pipeline tassia gachie ongata-rongai nyahururu muranga kerugoya webuye isiolo lodwar wajir "
    "jkia yaya|south b|south c|athi river|two rivers|garden city mall|thika road|ngong road|"
    "mombasa road|waiyaki way|luthuli avenue|moi avenue|tom mboya|kenyatta avenue|buru buru|kahawa west|"
    "kahawa sukari|ongata rongai|river road|sarit centre|the hub karen|industrial area nairobi|homa bay",
    "NG": "lagos abuja ibadan kano enugu kaduna lekki ikeja owerri ikorodu surulere ladipo yaba ajah festac "
    "oshodi ojota ikoyi gbagada magodo ogba egbeda agege mushin alimosho apapa ojo badagry epe "
    "abeokuta ilorin akure osogbo ondo benin warri asaba onitsha nnewi awka aba umuahia uyo calabar jos "
    "makurdi minna sokoto maiduguri bauchi gombe yola zaria lokoja lafia nsukka abakaliki kubwa lugbe "
    "gwarinpa wuse maitama garki jabi nyanya ketu berger iyana-ipaja jibowu ogbomosho ile-ife ekpoma sagamu "
    "mm2 mma1 alaba bodija|port harcourt|benin city|victoria island|computer village|iyana ipaja|"
    "murtala muhammed|ore road|ile ife|ado ekiti|sango ota|area 1 abuja|allen avenue",
    "ZA": "johannesburg joburg jozi pretoria durban soweto sandton bloemfontein polokwane gqeberha centurion "
    "midrand randburg roodepoort benoni boksburg germiston kempton rosebank fourways menlyn hatfield "
    "mamelodi soshanguve tembisa katlehong alexandra vereeniging vanderbijlpark krugersdorp potchefstroom "
    "klerksdorp rustenburg mahikeng mbombela nelspruit witbank emalahleni secunda tzaneen "
    "kimberley upington welkom harrismith pietermaritzburg umhlanga umlazi pinetown ballito "
    "mthatha mdantsane stellenbosch paarl knysna "
    "bellville khayelitsha mowbray parow milnerton brackenfell hermanus gezina eastgate "
    "chatsworth kwamashu empangeni ladysmith newcastle|cape town|kempton park|east london|"
    "richards bay|port elizabeth|or tambo|o.r. tambo|king shaka|mitchells plain|mitchell's plain|"
    "mall of africa|canal walk|gateway umhlanga|table view|somerset west|jeffreys bay|king williams town|"
    "soweto highveld|mdantsane city|sandton city",
    "GH": "accra kumasi tamale takoradi tema kasoa madina adenta achimota osu spintex dansoman labadi lapaz "
    "kaneshie legon haatso ashaiman teshie nungua sakumono weija amasaman koforidua sunyani "
    "techiman obuasi winneba hohoe bolgatanga tarkwa makola sekondi|cape coast|east legon|"
    "ashongman estate|airport residential|accra mall|kwame nkrumah circle|west hills mall|kotoka",
    "UG": "kampala entebbe jinja mbarara gulu mukono mbale masaka lira arua soroti kabale kasese hoima "
    "tororo ntinda naalya kireka najjera kisaasi bukoto kololo nakasero nakawa wandegeya makerere kikoni "
    "bugolobi muyenga kabalagala kansanga ggaba nansana kyaliwajjala bweyogerere namugongo kawempe bwaise "
    "rubaga mengo kyengera wakiso lugogo acacia kitintale luzira|fort portal|garden city kampala|"
    "old taxi park|jinja road|entebbe road",
    "TZ": "dodoma arusha mwanza zanzibar mbeya morogoro tanga moshi iringa tabora kigoma songea shinyanga "
    "mtwara unguja stonetown kariakoo sinza kinondoni ilala temeke ubungo mbezi mikocheni masaki kijitonyama "
    "mwenge tegeta buguruni tabata gongo kibaha bagamoyo kigamboni|dar es salaam|stone town",
    "GB": "london manchester leeds glasgow edinburgh bristol liverpool cardiff belfast sheffield croydon "
    "heathrow gatwick leicester nottingham birmingham coventry bradford newcastle sunderland hull "
    "middlesbrough stockport bolton wigan oldham rochdale preston blackpool blackburn burnley huddersfield "
    "wakefield doncaster barnsley rotherham york harrogate chester crewe stoke derby wolverhampton walsall "
    "dudley solihull worcester cheltenham gloucester oxford cambridge norwich ipswich colchester chelmsford "
    "southend luton watford stevenage peterborough northampton kettering bedford aylesbury slough swindon "
    "salisbury southampton portsmouth bournemouth poole exeter plymouth torquay truro taunton brighton "
    "eastbourne hastings maidstone canterbury dover folkestone dartford gravesend guildford woking crawley "
    "basingstoke swansea newport wrexham bangor aberdeen dundee inverness perth stirling paisley falkirk "
    "kilmarnock derry lisburn stansted euston paddington stratford walthamstow tottenham peckham brixton "
    "lewisham hackney islington camden ealing wembley hounslow romford ilford barking bromley enfield "
    "harrow uxbridge kingston surbiton wimbledon tooting clapham battersea luton telford shrewsbury "
    "hereford lincoln grimsby scunthorpe carlisle lancaster darlington durham gateshead wolverhampton|"
    "ashford kidderminster skipton macclesfield altrincham warrington nuneaton rugeley tamworth cannock "
    "stafford "
    "loughborough mansfield chesterfield worksop scarborough whitby hartlepool redcar "
    "hexham morpeth kendal barrow workington whitehaven fleetwood southport birkenhead runcorn widnes "
    "telford bridgnorth ludlow evesham redditch bromsgrove banbury bicester abingdon newbury bracknell "
    "maidenhead windsor "
    "farnborough aldershot andover winchester fareham gosport havant chichester worthing bognor horsham "
    "reigate redhill "
    "epsom leatherhead esher twickenham richmond hammersmith fulham chiswick acton southall hayes "
    "ruislip pinner edgware "
    "finchley barnet haringey leyton dagenham woolwich greenwich eltham catford streatham balham sutton "
    "mitcham morden "
    "sittingbourne gillingham chatham margate ramsgate sevenoaks braintree harlow basildon grays "
    "tilbury lowestoft "
    "yarmouth thetford wisbech huntingdon corby wellingborough daventry hinckley melton yeovil "
    "bridgwater barnstaple "
    "bideford penzance falmouth newquay bodmin cwmbran pontypridd merthyr llanelli aberystwyth "
    "llandudno rhyl "
    "airdrie motherwell hamilton ayr greenock dumfries livingston kirkcaldy dunfermline glenrothes "
    "elgin oban "
    "lurgan ballymena omagh newry|"
    "milton keynes|king's cross|kings cross|tunbridge wells|high wycombe|st albans|bury st edmunds|"
    "st helens|west ham|east ham|canary wharf|hemel hempstead|burton upon trent|merry hill|bluewater|"
    "harcourt road|mare street|oxford street",
    "IE": "dublin galway limerick waterford cork athlone drogheda dundalk swords tallaght blanchardstown "
    "bray navan ennis kilkenny carlow naas sligo wexford letterkenny tralee killarney mullingar tullamore "
    "clonmel castlebar ballina portlaoise maynooth leixlip lucan clondalkin ballymun finglas rathmines "
    "ranelagh drumcondra dundrum malahide balbriggan celbridge newbridge longford monaghan cavan roscommon "
    "carrickmines liffey|dun laoghaire|dún laoghaire|connolly station|heuston station|liffey valley",
    "US": "chicago houston seattle philadelphia atlanta dallas denver miami brooklyn phoenix austin boston "
    "detroit portland memphis nashville baltimore milwaukee albuquerque tucson fresno sacramento mesa omaha "
    "raleigh oakland minneapolis tulsa tampa wichita arlington bakersfield aurora anaheim honolulu "
    "stockton cincinnati pittsburgh anchorage greensboro plano orlando irvine newark toledo "
    "laredo chandler madison lubbock scottsdale reno buffalo gilbert glendale irving chesapeake fremont "
    "boise spokane tacoma jacksonville columbus charlotte indianapolis louisville oklahoma "
    "cleveland manhattan bronx harlem hollywood vegas jfk lax ohare o'hare laguardia birmingham "
    "texas florida california ohio michigan arizona nevada oregon colorado illinois pennsylvania tennessee "
    "kentucky alabama louisiana oklahoma missouri minnesota wisconsin virginia maryland massachusetts "
    "connecticut kansas nebraska utah idaho montana gatlinburg knoxville chattanooga savannah charleston|"
    "new york|los angeles|san francisco|las vegas|san diego|san antonio|san jose|fort worth|el paso|"
    "new orleans|kansas city|long beach|virginia beach|st louis|st. louis|salt lake city|baton rouge|"
    "des moines|little rock|new jersey|north carolina|south carolina|long island|staten island|"
    "fort lauderdale|washington dc|grand rapids|santa ana|corpus christi|st paul|new mexico|west virginia",
    "CA": "toronto montreal montréal vancouver calgary ottawa edmonton winnipeg mississauga brampton surrey "
    "laval halifax markham vaughan gatineau saskatoon regina longueuil burnaby kitchener windsor richmond "
    "oakville burlington oshawa barrie sudbury sherbrooke kelowna abbotsford kingston guelph moncton "
    "fredericton whitby ajax scarborough etobicoke hamilton pearson ontario alberta manitoba saskatchewan "
    "québec quebec lethbridge nanaimo kamloops coquitlam waterloo cambridge scarborough|"
    "thunder bay|red deer|st catharines|st. john's|nova scotia|british columbia|new brunswick|niagara falls|"
    "trois-rivières|north york|prince george|medicine hat",
    "IN": "mumbai delhi bangalore bengaluru hyderabad chennai kolkata pune gurgaon gurugram noida ahmedabad "
    "jaipur lucknow kanpur nagpur indore thane bhopal visakhapatnam vizag patna vadodara ghaziabad ludhiana "
    "agra nashik faridabad meerut rajkot varanasi srinagar aurangabad dhanbad amritsar allahabad prayagraj "
    "ranchi howrah coimbatore jabalpur gwalior vijayawada jodhpur madurai raipur kota guwahati chandigarh "
    "mohali panchkula mysore mysuru hubli hubballi tiruppur trichy bareilly aligarh moradabad gorakhpur "
    "kochi cochin trivandrum thiruvananthapuram calicut kozhikode thrissur mangalore mangaluru udupi "
    "dehradun haridwar shimla jammu goa panaji siliguri bhubaneswar cuttack puri surat kharghar andheri "
    "bandra borivali powai dadar kothrud hinjewadi koramangala indiranagar whitefield jayanagar marathahalli "
    "adyar velachery tambaram kukatpally gachibowli secunderabad dwarka rohini saket tamilnadu "
    "kerala karnataka maharashtra gujarat punjab haryana telangana bihar rajasthan odisha assam|new delhi|"
    "navi mumbai|greater noida|karol bagh|lajpat nagar|salt lake kolkata|tamil nadu|uttar pradesh|"
    "madhya pradesh|andhra pradesh|west bengal|electronic city|hsr layout|btm layout|anna nagar|t nagar|"
    "connaught place|mg road|nehru place",
    "AU": "sydney melbourne brisbane perth adelaide canberra hobart darwin newcastle wollongong geelong "
    "townsville cairns toowoomba ballarat bendigo launceston mackay rockhampton bunbury bundaberg "
    "wagga albury mildura shepparton parramatta penrith blacktown liverpool bankstown bondi manly "
    "footscray dandenong frankston tarneit werribee craigieburn chadstone joondalup fremantle "
    "rockingham mandurah armadale logan ipswich caboolture chermside indooroopilly southport melbs brissy "
    "queensland tasmania campbelltown cabramatta hurstville chatswood tullamarine|gold coast|"
    "sunshine coast|alice springs|coffs harbour|surry hills|hervey bay|point cook|st kilda|byron bay|"
    "new south wales|flinders street|mount gambier|central coast",
    "NZ": "auckland wellington christchurch dunedin hamilton tauranga rotorua napier hastings nelson "
    "invercargill whangarei whangārei queenstown timaru palmerston gisborne taupo taupō levin masterton "
    "blenheim manukau henderson papakura pukekohe takapuna ponsonby botany westgate riccarton "
    "porirua oamaru ashburton whanganui cambridge|palmerston north|new plymouth|lower hutt|"
    "upper hutt|north shore auckland|sylvia park|mount maunganui|hawke's bay|hawkes bay|south auckland",
    "DE": "berlin munich münchen muenchen hamburg frankfurt cologne köln koeln stuttgart düsseldorf "
    "duesseldorf leipzig dresden hannover hanover nürnberg nuremberg bremen dortmund essen duisburg bonn "
    "münster mannheim karlsruhe augsburg wiesbaden mainz kiel freiburg lübeck aachen potsdam heidelberg "
    "bochum wuppertal kassel rostock erfurt|frankfurt am main",
    "FR": "paris lyon marseille toulouse bordeaux lille nantes strasbourg montpellier rennes grenoble "
    "toulon dijon angers nîmes reims roissy orly clermont metz nancy rouen caen|saint-denis|saint denis|"
    "aix-en-provence|charles de gaulle|gare du nord|le havre|saint-etienne",
    "ES": "madrid barcelona valencia sevilla seville malaga málaga bilbao zaragoza murcia palma alicante "
    "granada córdoba valladolid vigo gijón ibiza tenerife barajas marbella benidorm torrevieja santander|"
    "las palmas|gran canaria|el prat",
    "NL": "amsterdam rotterdam utrecht eindhoven schiphol groningen tilburg almere breda nijmegen arnhem "
    "haarlem enschede amersfoort zwolle leiden delft maastricht dordrecht zoetermeer|den haag|the hague|"
    "den bosch",
    "BR": "brasilia brasília curitiba salvador recife fortaleza manaus goiânia belém guarulhos campinas "
    "florianópolis niterói osasco congonhas galeão|são paulo|sao paulo|rio de janeiro|belo horizonte|"
    "porto alegre|capão redondo",
    "PH": "manila cebu davao makati taguig pasig caloocan parañaque paranaque mandaluyong marikina pasay "
    "laspiñas valenzuela malabon muntinlupa alabang cavite bacoor imus dasmariñas laguna calamba biñan "
    "batangas bulacan pampanga baguio iloilo bacolod cagayan zamboanga dumaguete tagaytay "
    "antipolo cainta naia bgc mactan boracay|quezon city|las piñas|san juan manila|general santos|"
    "cagayan de oro|ortigas center|sta rosa laguna|quiapo",
    "SG": "jurong tampines woodlands bedok yishun hougang sengkang punggol bishan clementi "
    "changi serangoon geylang kallang sembawang novena|toa payoh|ang mo kio|"
    "bukit timah|bukit batok|pasir ris|choa chu kang|orchard road|marina bay sands|tiong bahru|jem mall",
    "AE": "dubai sharjah ajman fujairah deira karama satwa jumeirah jlt jbr mirdif dxb|abu dhabi|"
    "ras al khaimah|al ain|bur dubai|al nahda|al barsha|al quoz|dubai marina|business bay|al rigga|"
    "international city|discovery gardens|silicon oasis|umm al quwain|muhaisnah|khalifa city|yas island",
    "ZM": "lusaka kitwe ndola livingstone kabwe chingola",
    "ZW": "harare bulawayo mutare gweru chitungwiza masvingo borrowdale kwekwe",
    "RW": "kigali musanze huye rubavu nyabugogo",
    "ET": "addis mekelle hawassa|addis ababa|dire dawa|bahir dar",
    "PK": "karachi lahore islamabad rawalpindi faisalabad multan peshawar quetta sialkot gujranwala",
    "BD": "dhaka chittagong sylhet khulna",
    "MY": "penang johor ipoh putrajaya selangor klang kuching|kuala lumpur|petaling jaya|kota kinabalu|"
    "shah alam|subang jaya|johor bahru|klia",
    "IT": "rome roma milan milano naples napoli turin torino florence firenze bologna palermo venezia bari",
    "PT": "lisbon lisboa porto braga coimbra faro setúbal",
    "BE": "brussels bruxelles brussel antwerp antwerpen ghent gent bruges liège charleroi leuven",
    "AT": "vienna wien graz linz salzburg innsbruck",
    "EG": "cairo giza maadi|nasr city|sharm el sheikh|new cairo",
    "SA": "riyadh jeddah dammam mecca makkah medina khobar",
    "MX": "guadalajara monterrey cancun cancún puebla tijuana mérida|ciudad de méxico|mexico city",
    "ID": "jakarta surabaya bandung denpasar yogyakarta bali medan",
    "BW": "gaborone francistown maun",
}
# Small letters make these everyday words, first names or surnames.
_WITH_A_CAPITAL = """
cork york bray perth derby poole dover hull bedford lincoln lancaster durham harrow chester kingston
cambridge orchard surrey richmond windsor hamilton nelson hastings napier logan manly orange madison
charlotte austin jackson buffalo aurora gilbert mesa phoenix reno newark irving chandler houston boston
portland columbus stockton cleveland milton jinja masaka surat kota puri goa thane agra jammu logan ajax
regina laval bali cannes angers essen bremen bari mainz sharjah karen umoja lamu voi meru embu busia
thika aba yola ojo epe ondo minna jos ketu berger wuse kano benin warri osu dome tema lira arua ilala
tanga moshi tabora posta mengo acacia alexandra claremont rosebank eastgate worcester newport bangor
hollywood barking camden stratford taunton crewe stoke newbridge swords navan naas ennis lucan cavan
longford henderson botany westgate sunshine liverpool darwin mackay albury penrith bondi florence milan
roma porto faro linz puebla medina mecca adama multan imus laguna cavite bgc naia jem pipeline vegas
texas virginia georgia parklands industrial ladysmith newcastle phoenix palma salvador recife santander
carlisle preston bolton wells bury ashford stafford cannock windsor hayes grays sutton acton barnet
hexham redhill hamilton livingston elgin ayr newry harlow deal sale chatham gillingham morden balham
reading harlem manhattan columbus denver dallas orlando nancy toulon caen metz tours breda leiden delft
kassel kiel bonn rostock gent graz
"""
_CAPITALS = frozenset(_WITH_A_CAPITAL.split())
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[A-Za-z]{2,3}\d\b|o\.r\.", re.IGNORECASE)
_LONGEST = 3  # words of the longest name


@cache
def _table() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for country, names in _TOWNS.items():
        singles, *pairs = names.split("|")
        for name in dict.fromkeys([*singles.split(), *pairs]):
            found[name] = (*found.get(name, ()), country)
    return found


def towns_in(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield (start, end, countries) of each town named in a text; the longest name at each place."""
    table = _table()
    words = list(_WORD.finditer(text))
    small = [word[0].lower().replace("’", "'") for word in words]
    whole = text.islower() or text.isupper()
    at = 0
    while at < len(words):
        step = 1
        for size in range(min(_LONGEST, len(words) - at), 0, -1):
            name = small[at] if size == 1 else " ".join(small[at : at + size])
            countries = table.get(name)
            if countries is None or (
                size == 1 and not whole and name in _CAPITALS and words[at][0].islower()
            ):
                continue
            start, end = words[at].start(), words[at + size - 1].end()
            if size > 1 and re.search(r"[.!?,;\n]", text[start:end]) and "." not in name and "," not in name:
                continue
            if text[end : end + 2] not in ("'s", "’s"):
                yield start, end, countries
            step = size
            break
        at += step


def is_town(name: str) -> bool:
    """Tell whether a name is that of a town."""
    return name.lower() in _table()
