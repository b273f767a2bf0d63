"""Given names, and surnames used as such, from l to z: folded words that name nothing but people.

Taken from Faker's lists of names (see THIRD_PARTY_DATA.md) and added to by hand; see `bot.domain.names`.
"""

from __future__ import annotations

LISTED = """
laban labeeb labib lacey lachlan lacramioara ladislau ladislaus ladislav ladislava ladli laeeq laetitia
lagat lage lahiah lahmar laib laila lailati laini laiq laith lajita lajlaj lajos lakaza lakehal lakeisha
lakhal lakhdari laksh lakshit lakshmi lala lalla laly lamberto lameck lamine lamri lamula lana lando langa
langalibalele langat langeni laoise laora laouar laqeet lara larbi laribi larisa larissa lasse lassi
laszlo latasha lateef latif latoya latreche laure laureano laureen lauren laurence laurens laurent
laurentia laurentiu laurenz lauretta lauri laurian laurie laurine laurits laus laust lavanya lavinia lawal
lawrence lawrencia layla layth lazaro lazzaro leah leana leander leandra leandro leanne lebo lebogang
leela leena leevi leia leif leigh leila leire leke lelei lelia lemayian lembede lena lenah leni lenka lenn
lennard lennart lennarth lenny leocadia leocadio leokadia leona leonard leoncio leonel leonhard leoni
leonid leonie leonor leonora leonore leontin leontina leopold leopoldina leopoldine leopoldo leordean
lerato lere leroy lesley leslie leszek leticia letitia letizia levente lewa leyla leyre liam liane liban
libby liberto libni libor libuse lica licia lidia lidija lidwina lieke liesa liesbeth lieschen liesel
lieselotte ligaya ligia liisa lila lilia lilian liliana liliane lilija lilja lilla lillemor lilli lillian
lilo lilou lily limazah linah linda lindah linde lindiwe lindsay lindsey linet linnea linus lioara lioba
lipika lisa lisandro lisanne lisbet lisbeth lise liselott liselotte lisette lissi lissy liva livia liviu
liwia liyaaqat liyaqat liza lize lizz lizzy ljiljana ljubica ljudmila lodovico loek loes lohit loic loice
loida lois loise lokesh lolita lona londisizwe londiwe longode loni lonnie lopa lorcan loredana lorelei
lorena lorenz lorenza lorenzo loreto loretta lorin lorine lorna lorraine lotfi lothar lott lotta lotti
louane loucif loui louie louisa louise louka louna lounis lourdes lourenco lova lovis lovre lovro luan
luana luara luay lubega lubelo lubomir lubos lucas lucca lucentiu lucette luchino lucho lucia lucian
luciana luciano lucie lucien lucienne lucija lucila lucile lucinda lucio lucretia lucretiu lucrezia ludek
ludger ludivine ludmila ludmilla ludonga ludovic ludovica ludovico ludvig ludvik ludwig ludwina luigi
luigina luis luisa luise luisina luitgard luiz luiza luka lukas lukasz luke lukhele lumbasi luminita lumir
lumumba lungile lunna lupita luqe luqmaan luqman lutf lutfi lutholoni luthra lutz luuk luvuno luyanda
luzia luzie lwandile lwandle lwanga lydiah lydie lyimo lykke lyna lynda lyndon lyndsay lyndsey lynette
lynley lynn lynne lynnette lynsey maahir maaike maajid maalik maalim maanas maanav maaria maarit maarten
maartje maawiya maaz maazin mabad mabanga mabaso mabhena mabhodla mabhoko mabika mabizela mabuya
mabuyakhulu mabuza macapagal macaria macario macauley macharia maciej macingwane mackenzie madaha madalena
madalin madalina madan madani maddison madela madeleine madelene madelief madhav madhavi madhubuti madi
madiba madide madinane madini madiyan madlala madlanduna madlen madlula madoa madondo madonsela madu
maduma maduna madyan madziba mael maelle maelys maeva maeve mafalda mafobo mafuleka mafulela magagula
magali magar magarete magda magdalena magdalene magdaline magdolna mageba mageto maggie maghanga magne
magnus magolwana magombo magononde magoza magret magrit magsaysay magubane magufuli magujwa magutshwa
magwaza mahad mahajan mahal mahali mahamba mahamed mahamud maharaj mahat mahaye mahaz mahbeer mahboob
mahbub mahdee mahdi mahdy maheen maher mahesh mahfooz mahfuj mahfuz mahi mahika mahja mahlaba mahlalela
mahlangu mahlase mahlinza mahlobo mahmood mahmoud mahmoudi mahmud mahmut mahulena mahulube maia maida
maija maik maike maiken maimuna maina maingi mairead mairtin maisha maite maitha maithya maiyo maja majani
majd majdi majdy majeed majid majken majoka majola majozi majumdar majvor makamba makau makayla makeen
makena makhanya makhathini makhaye makhaza makhedama makhlouf makhloufi makhoba makhubo makhulukhulu
makhunga makinde makini makinwa makokha makori maks maksim maksymilian makunga makungu makuu malachy malak
malambule malcolm malek malembe malena malene malevu malgorzata malhotra malika malin malina malinga
maliza malki mallick mallory maloba malou malte malthe maluki maluleka malva malvina malwina mamadou mamen
mammen mamun manaaki manaia manan manana manawa manbir manda mandal mander mandla mandlakhe mandy manel
manfred mangale mangat mangcamane mangede mangena mangethe manja mann manne manoj manola manole manolo
manon manpreet manqele mansa mansour mansouri manthan mantshinga manu manuel manuela manuelita manuella
manya manyoni manzezulu manzi manzini maouche maphalala maphanga maphindela maphisa mapholoba maphumulo
maraea maranga marcantonio marcela marcelina marcelino marcell marcelle marcelo marcheta marcia marcial
marciano marcio maree mareen mareike mareikura mareile marek maren marga margaret margareta margarete
margaretha margarethe margarida margaud margaux margherita margit margita margitta margot margret
margrethe margrit mari maria mariah mariam mariama mariamu marian mariana mariane marianela mariann
marianna marianne maribel marica maricel maricela maricica maricruz marie mariechen mariele mariella
marielle marieluise marietjie marietta mariette marija marijan marijana marijn marika marilena marilou
marilyn marinela marini marino marinus mario marioara marion marisela marisol marissa maristela marit
marita marites maritim maritta mariuca marius mariusz marivic marja marjaana marjan marjani marjatta marjo
marjorie marjukka marjut marketa marketta markku markus marleen marlen marlene marlies marliese maroa
maroof marte martha marthe martim martina martine martino martirio marton martta martti martyn marvin
marwa mary maryam maryann maryanne marylene maryline maryse marzena masai masango masego maseko masese
mashaba mashaka mashasha mashimane mashinini mashiya masibekela masika masikane masila masilela masina
masinde masinga masondo massawe massimiliano massimo massinissa masuku matano matea matei matej mateja
mateo mateus mateusz mathaba mathebela mathebula matheka mathenge mathenjwa matheo mathetha matheus mathew
mathias mathibela mathieu mathijs mathilda mathilde mathis mathonsi mathula mathunjwa mathwasa mathys
matias matija matilda matilde matiu mato matous matteo matthaus matthew matthias matthieu matthijs mattia
mattias matts matunda matyas maude maundu mauno maura maureen mauri mauricette mauricio maurilio maurine
maurits mauritz maurizio mauro maurycy mauti mavela mavundla mavuno mavuso mawanda maweu mawewe mawia
mawira maxence maxime maximiano maximilian maximiliano maximilien maximino maximo maxwel mayaka mayanja
mayeza mayise mayisela maysa mayte mazalankosi mazibuko maziya mazouz mazouzi mazwi mbaabu mbae mbaka
mbamali mbanjwa mbatha mbatshazwa mbaye mbeje mbekwa mbembe mbende mbhele mbhense mbhobho mbhodwe
mbhulangwe mbithe mbithi mbiti mbogo mbokazi mboko mbonambi mbonane mbongwa mbongwe mbotho mboyisa mbugua
mbui mbula mbulaze mbulazi mbuli mbungela mbunjwa mburu mbuthia mbutho mbuvi mbuyazi mbuyisa mbuyise
mbwana mcambe mcambi mcanco mcanyana mcebisi mchunu mckenzie mcoyi mcusi mcwaye mdaka mdakane mdladla
mdlalose mdlanyoka mdlenevu mdletshe mdluli mdlumbi mdonswa mdotshana mdunge meabh meagan meaghan mebarki
mecheri mechthild mechthilde mechtild meddah medjahed meenakshi meera mees meftah megan megane megha
meghan meghana mehdi mehloluhlaza mehmet mehta meibh meik meike meinhard meinolf meinrad meja mekhala
melania melanie melchor melek meli melina melinda melisa melita melitta melker melle melodie melvin
melvine melwin memela memon menon mensah menza menziwa merabet merah meral merche mercyline mereana
meredith merete merethe meriem merijn merja mert mervi mervyn meryem merzoug merzougui mesbah meshack
messaoudi mesut metin metrine mette meyiwa meziane meziani mfeka mfusi mgabadeli mgabhi mgasela mgazi
mgcaleka mgenge mgilija mgobhozi mgwaba mhayise mhlabandlovu mhlambo mhlanga mhlangu mhlanya mhlongo
mhlongwane mhlophe mhlungu micael micaela micah micha michaela michaele michail michal michala micheal
micheala michel michela michelangelo michele micheletto micheline michelle michelotto micheni mickael
mieszko miguel miguela migwi mihael mihaela mihai mihail mihaly mihnea mihoubi miia miika mijo mika mikael
mikaela mikaere mikayla mikhail mikkel mikko miklos mikolaj mikulas milada milcah milena milica milka
milkah millicent miloslav miloslava milosz milou miloudi miluse mimmi mimouni minayo mindy minenhle
minerva minhas minodora mioara miodrag mirabela miranda mircea mirco mireia mireille mirela mirella miriam
miriama miriti mirja mirjam mirjami mirjana mirko miron mirona miroslav miroslava miroslaw miroslawa
mirriam mirta mirte mirthe miruna mishra misiko mislav misra misuli mital mitali mitchel mitchell
mitchelle mitei mitesh mitica mitrut mittal mitter mitzy miya mizhir mjadu mjoli mjwara mkapa mkarkara
mkhabela mkhandlela mkhathini mkhatshwa mkhithi mkhize mkhokeleleki mkholo mkhonza mkhumbuzi mkhungo
mkhwananzi mlaba mladen mlalane mlalazi mlambo mlangatshe mlangeni mlawula mlondo mlotshwa mlungisi
mlungwana mmboga mmbone mnangat mnangwe mncube mncwabe mncwanga mngadi mngoma mngomezulu mnguni
mngwemkhulu mngwengwe mnikathi mnisi mnomiya mnqamu mnqayi mnqobi mnquhe mntambo mntimande mntungwa
mnyamande mnyandu mnyoni modesta modesto modi modou modupe mody mofifoluwa mogaka mogeni mogens mogere
mogire mohamad mohamed mohamedi mohammad mohammed mohammedi mohamud mohan mohand mohanlal mohanty mohini
mojisola mojisoluwa mojmir mokadem mokaya mokhtari mokrane mokrani mokua momanyi monalisa mondise mong'are
mongare monica monicah monika monique monja montserrat moodley moraa moradeke morar morara morawo morayo
morena morenike moreno morgane morine moritz morolake morsli morten moseti mosinmileoluwa mostafa
mostefaoui mosunmola motha motunrayo moturi moulay mouloud mounir mourad moureen mourib mourine moussa
moussaoui moyosore mpangazitha mpanza mphahlwa mphankomo mphazima mphemba mphephethwa mpho mpikela mpila
mpofana mpumuza mpungose mpunzana mqadi mqungebe mrema mrihani msamkhulu msane msani mseleku mshazi
mshengu mshibe mshikela mshikila mshiyane msibi msimang msindazwe msokazi msomi msuthu msuya msweli
mthabela mthalane mthanti mthembu mthethwa mthimkhulu mthinti mthiya mthiyane mthokozisi mthombeni mthonti
mtimande mtolo mtshali mtumaseli mtuswa muange muasya mubiru muchai muchangi muchemi mucheru muchira
muchiri muchoki muchui muema muendo mueni mugambi mugdha mugendi mugisha mugo mugur mugure mugurel
muhallil muhammad muharrem muhazzim muhia muhima muhonja muhoro muhumed muia muigai muimi muinde muindi
muiruri mukami mukasa mukesh mukherjee mukhopadhyay mukhwana mukiri mukoya mukundi mulei mulele muli
mulinge mulongo mulwa mumba mumbe mumbi mumbua mumo mundia munene mungai munguti muni munyao munyi munyiva
munyoki munyua munywoki muoki muraguri murangiri murat muraya mureithi muriel murielle murigi muriithi
murilo murimi murithi muriuki muriungi murray murthy murty murugan murugi murunga murungi musa musau musee
musembi mushi musi musila musili musimbi musoke mustafa mustapha musumba musungu musya musyimi musyoka
musyoki mutahi mutai mutanu mutegi mutembei mutemi mutesi mutethia muteti muthama muthami muthee muthengi
mutheu muthiani muthike muthini muthoka muthomi muthoni muthui muthuri mutia mutie mutinda mutindi mutio
mutiso mutisya mutti mutua mutugi mutuku mutuma mutune mutunga mutungi muturi mutwiri muuo muwonge muya
muzaffer muzdahir muzhir mvelase mveni mvubu mvuyana mwadime mwai mwajuma mwakasege mwakio mwakyusa
mwalimu mwamburi mwamini mwanaidi mwanajuma mwanamisi mwandla mwangangi mwangi mwania mwaniki mwanzia
mwasaa mwathi mwaura mwelase mwema mwenda mwende mwendia mwendwa mwero mwihaki mwikali mwinyi mwinzi
mwirigi mwita mwiti mwololo mwongela mwongeli myeni myeza mylene myles myriam myrthe mzamo mzila
mzilankatha mzileni mzimela mzizi mzobe mzolo mzomba mzoneli mzukase mzulwini mzungu naa naadir naail
naajy naasih naasir naathim naazhim nabeeh nabeel nabhan nabigh nabih nabil nabirye nabukenya nabwire
nacer nachiket nacio nadeem nadege nadeschda nadeshda nadezda nadhir nadia nadig nadim nadin nadine nadja
nadkarni nadr naeem nafasat nafees nafesa nafis nafula nafuna nagarajan nagi nagy nahashon naiara naib
naibei naidoo naidu naili naim nair naja najair najam najeeb najuma nakanwagi nakato nakhumicha naki
nakibuuka nakimuli nakintu naksh nakul naledi naliaka nalubega namakula nambi namuli namusoke namutebi
nanda nandi nandisa nandor nandwa nanjala nankya nanna nanni nansubuga naoimh naoise naom naomh naomi
naomy napoleone narain narang narasimhan narayan narayanan narcis narcisa narciso naresh narimane narula
nasambu naserian nashipie nasimiyu nasiru nasra nasri nassali nasser nassim natacha natali natalia natalie
natalija natalio natalja natan natanael nataniel natarajan natasa natascha natasha natasja natasza nate
nath nathalie nathanael nathaniel nathari natividad natt natukunda naud naveen nawal nayak nayar nayeli
nayfa nazaret nazareth nazari nazario ncala ncama ncanana ncongwane ncube ncusi ncwaba ncwane ndaba
ndabandaba ndabansele ndabase ndabezitha ndambuki ndandali ndanu ndawo ndawonde ndege ndegwa nderitu
ndiaye ndichu ndiema ndima ndimande ndinda ndinisa ndirangu ndiritu ndiwa ndiyema ndlala ndlandla
ndlangamandla ndlanya ndlanzi ndlela ndlondlo ndlovu ndolo ndondakusuka ndonga ndoro ndosi ndour nduati
nduku nduli ndumiso ndunda ndung'u ndunge ndungu nduta ndwandwe ndwiga necati nechifor nedda nedjar nedjma
neel neelima neha nehemiah neil nekesa nela nelah nele nelida nelima nell nelli nellie nelly nelu nenad
nenzi nerea nereida nermin nesrine nestor netra nevaeh nevenka neville ng'ang'a ngaire ngala ngamia nganga
ngao ngari ngaruiya ngatia ngazitha ngcamane ngcamu ngcemu ngcobo ngcolosi ngei ngema ngeni ngeno ngetich
ngiba ngidi ngige ngigi ngina ngobese ngobisi ngomane ngome ngonini ngotho ngotsha ngozi ngozika ngubane
ngubeni ngugi ngui ngumbao ngungunyana ngunjiri ngure ngwane ngwazi ngwekazi ngwenya nhlabathi nhlane
nhlanhla nhlanhlampofu nhlapho nhleko nhlengethwa niall niamh niara nicanor niccolo nichifor nichola
nicholas nichole nicholus nick nicklas nickson niclas nico nicoara nicodemo nicodemus nicodim nicola
nicolae nicolai nicolaie nicolaj nicolas nicolasa nicolaus nicole nicoleta nicoletta nicoline nicu
niculina niculita nicusor nicuta nidhi nidia nidra niek niels nienke nigam nigel nigesa nihad nihal
niharika nii niilo niina nika nikita nikki niklas nikodem nikol nikola nikolai nikolaj nikolaos nikolas
nikolaus nikolett nikoletta nikolina niksa nilda nilesh nilima nilo nimakoah nimrat ninalowo ninetta
ninioluwa nino ninthe nirja nisha nitara nitesh nixon niyilolawa njabulo njagi njambi njapha njau njenga
njeri njeru njihia njiki njinji njiru njogu njoka njoki njoku njomane njoro njoroge njozi njue njuguna
njuki nkabinde nkala nkamzwayo nkansa nkansah nkatha nkazimulo nkechi nkirote nkiruka nkomo nkomose
nkomoye nkonyeni nkosi nkumane nkundlande nkwakha nkwali nkwaliyenkosi nkwanyana nnamani nneka noah noam
nobantu nobuhle nodanga nodlomo noelia noella noelle noemi noemie nogantshi nokulunga nokuthula nolan
nomagugu nomalanga nomasonto nomathalente nomathemba nombela nombhoco nomcebo nomndayi nompumelelo nomsa
nomthandazo nomusa nomvula nomvuma nondaba nondlela nonduma nongalaza nongalo nonhlanhla nonjabulo nonkosi
nonkululeko nonoy nonso nontanda nontobeko nontuli nonyana noora noortje nora norah norbert norberto
norica nosipho notburga nothando nouar noud noui noura nouri nout nowanqa noxolo nozibusiso nozizwe nozulu
nqobizitha nqumela nsele nsibande nsibanyoni nsindane nsukuza ntaka ntamonde ntanzi ntenga nthabiseng
nthenya nthiga ntiamoa ntim ntimi ntinyari ntombela ntsele ntshalintshali ntshangase ntshingila ntshiza
ntuli nuala nuhu nula nuno nuran nuray nurettin nuri nuria nuriat nurten nuru nwabudike nwachukwu nwosu
nxamalala nxasana nxele nxumalo nyaako nyaakoaa nyaboke nyabuti nyabuto nyaga nyagaka nyaguthii nyakato
nyakio nyakundi nyale nyamai nyamawi nyambane nyambose nyambu nyambura nyame nyamu nyamweya nyanchama
nyanda nyandeni nyang'au nyangaresi nyangau nyangweso nyantakyi nyasi nyathi nyawa nyawira nyawo
nyawokhulu nyawose nyazitla nydia nyembe nyembezi nyide nynke nyoike nyoka nyokabi nyokayebululu nyongesa
nyongwana nyoni nyuki nzai nzama nzamela nzau nzilani nzima nzimande nzimase nzioka nzioki nzisa nzomo
nzuki nzuza oana obaid obama obanijesu obara obare obasanjo obdulia obed obeng obiageli obianuju obiero
obinna obonyo obuya oceane ocen ochieng ochola octav octavia octavian octaviana octavio octaviu odalis
odalys odeline odera odero odetola odette odhiambo odhran odika odile odinga odira odiwuor odongo odoyo
odunsi oduor oduori oeshi ofelia ofori ofosu ogada ogbuehi ogechi ogega ogeto ogindan oginga oginni ogola
ogolla ogooluwa ogulana ogunbamigbe ogunbiyi ogunbo ogunde ogunleye ogunwobi ogunyeye ogutu ogweno oisin
oiva oivind ojas ojasvi ojiambo ojua ojukwu ojvind ojwang okafor okech okechukwu okeke okello okelo okemwa
oketch okeyo okinyi okiror okongo okonjo okonkwo okoro okoth okoye okuku okumu okurut okyere olabode
oladare oladimeji oladipupo olaf olaiya olajumoke olakunle olalla olanrewaju olansile olasunmbo olasupo
olav olavi olawale oldrich olegario olfert olga olgierd olimpia olimpian olimpiu oliver olivia olivie
olivier oliviu oliwer oliwier olle olli olof ololade oloo olov olowokeere oloyede olubode oluchi olufunke
olufunmilayo olugbayila olujimi olukotun olukunga olumorotimi oluoch olusanya oluwadamilare oluwafemi
oluwagbemi oluwagbemiga oluwakemi oluwamumibori oluwamuyiwa oluwasanmi oluwasegun oluwaseun oluwole
olwethu omair omaja omani omar ombasa ombati ombui omeir omidina omisha omkaar omobobola omobolanle
omodunni omojola omolabake omolara omollo omolo omondi omosalewa omotara omotayo omotola omotoso omotoun
omowumi omran omwenga omweri omwoyo omya ondari ondiek ondieki onditi ondrej onesmus ongeri
onjengenyamazane onkar onni onofre onoh onsongo onveer onwuka onyancha onyango onyiego onyinye ooko oommen
oona oonagh oparinde ophelie opio opiyo opoku opolot opondo oppong opuku opwonya oran oratile orazio
oreofe oreste orfhlaith orhan oriana orina orinder orjan orla orlagh orlaigh orlaith ornella orni orsolya
ortansa ortrud ortrun ortwin orvokki orwa osama osei osha oshin osiemo oskar oskari osman osmo osogo osoro
ossama ossi ossian osten osunleke osuntokun osvald osvaldo oswald oswaldo oswin otakar otavio otfried
othmar otiende otieno otilia otim otiwa otmani otmar ottavio ottfried ottilia ottilie ottmar ottokar
ottomar ottone otuo otylie ouali ouanes ouchene ouko ouma oumar ousmane oussama outi ovidio ovidiu oviya
ovli owais owen owethu owino owiti owokoniran owolabi owoyemi owuor owusu owusuwaa oxana oyadiran oyaifo
oyaro oyekan oyenike oyeniyi oyetoro oyeyemi oyindasola oyinlola oyoo oystein oyugi oyvind ozana ozdemir
ozioma paavo pacifica paco padmanabhan padraic padraig padraigin pahal paimo paivi paivikki palan palesa
pallavi palle palmira paloma pambe pamela pamfil panagachie panait panchal pancho pandey pandit pandya
panfilo pangilinan panini pankaj panya paola paoletta paraschiva parekh paride parikh parmar parmer parsa
parth parvez pascal pascale pascaline pascuala paskalia pasqual pasquale pastora patel pathak patience
patil patla patric patricie patricio patrick patrik patrizia patrizio patru patryk paula paule paulette
pauli paulica pauliina paulina pauline paulino pauric pavani pavao pavel pavla pavlina pawel payton peadar
pearce pearse peder pekka pelaji pelle pellegrino penelope penina peninah pentti pepijn pepita pepito
perlita pernilla pernille perrine pertti pervaiz petar peter peterson petr petra petri petrica petrisor
petronela petros petru petrut petruta petteri phakathi phakathwayo phanice phathwayo phelix phetha
phethela phewa phikela phileine philemon philip philipp philippa philippe philippine philis phillip
philomena phineas phingoshe phoebe phoseka phoswa phungula phuthini phylis phyllis piaras piedad
pierangelo piergiorgio piergiuseppe pierina pierluigi piermaria piero pierpaolo pierre piersanti pieter
pieternel pietra pietro piia pillai pillay piotr pippa pirjo pirkko pirmin piroska pius pkemoi placido
plesu pleun plinio pokuaa polina polly pomaa pompeo pompilia pompiliu pomponio poncio pontus pooja
popobawa porfirio postlethwaite poul prabhakar pradeep pradhan prakash pramod pranav praneel pranit prasad
prashad pratyush preben prempeh premysl pretorius primitiva primitivo prisca priscah priscila priscilla
priscillah prisha priska priya priyanka profira prudencia prudencio przemyslaw puccio pumbaa purificacion
purity purohit pushti qaadir qaasim qabeel qabil qadar qadeer qadi qadim qahtan qaim qais qamar qani qanit
qareeb qarin qaseem qasid qasif qasim qatadah qawee qays qomazitha quadir quartey qudamah quddoos qudoos
quentin quincy quinn quinten quinter quinty quique quirino qurban qusay qushi qutaybah qutb qutub qwabe
raaghib raagini raahil raakin raamis raamiz raashid raatib rabah rabar rabb rabbaanee rabbani rabea
rabecca rabee rabhi rabi rabia rabiah rabit racha rachael rachana racheal rachedi rachel rachelle rachid
rachida rachit rachita radek radeke radha radhakrishnan radhee radhika radi radim radka radmila radomir
radoslav radoslaw radovan radu raducu raed raees rael raewyn rafa rafael rafaela rafal rafan rafay rafee
rafeek rafeeq raffael raffaela raffaele raffaella raffaellino raffaello rafi rafila rafiq raghav raghavan
ragheb raghib ragna ragnar ragner ragnhild rahab rahal rahat raheel raheem rahel rahma rahmani rahmoune
rahmouni rahul raija raik raili raimo raimondo raimund raimundo raisa raissa raj rajab rajagopal
rajagopalan rajan rajata rajesh rajeshri raju rakesh raksha ralf raluca rama ramachandran ramadhan
ramakrishnan raman ramanathan ramaswamy ramazan ramdani ramesh ramiro ramlal ramon ramona ramzi ranbir
randall randhawa randi randolf ranganathan rania ranieri ranveer raoul raphael raphaela raquel rashid
rashidi rashmi rasmus rastogi ratemo ratta raul rauno raval ravi ravy rawiri rayaan rayan rayana raymonde
raymund razvan reagan rebeca rebecca rebecka rebeka rebekah rebekka recep reddy refilwe regan rege
reginald regine regitse regitze regulo rehaan reidun reijo reimar reimer reimund reinald reinaldo reiner
reingard reinhard reinhardt reinhart reinhild reinhilde reinhold reino reka relu rembrandt remi remigio
remo remus remy rena renan renata renate renato renaud rene renee reni renske renzo reshoni resi reuben
reva reyansh reyes reyna reynaldo reza rezig rhavi rhea rhian rhianna rhianne rhiannon rhoda rhonda rhys
riaan riad rian rica ricarda ricardo riccardo ricciotti richard richardt rickard ricky ridhi rigmor rigo
riikka riitta rikard rikke riku rioba risasi risto ritt ritva riya riza riziki roba robbie robby robert
roberta robertina roberto robi robyn rocco rochdi rochelle rochus rocio rodah rodel roderich rodgers
rodica rodolfo rodolphe rodrigo rodrigue rogelio rohaan rohit roise roisin roko roksana roland rolande
rolando roldan rolf romain romana romane romanita romano romeo romina rommel romolo romuald romulo romulus
romy ronald ronaldo ronan ronith ronja ronke ronni ronnie ronny rono ronoh ronya roope roos rosalia
rosalie rosalina rosalinda rosalinde rosalva rosaria rosaura roseanna roselinde roseline roselyn roselyne
rosemarie rosemary rosenda rosendo rosi rosina rosita rosl rosmarie rossana rostislav roswita roswitha
rotich rotraud rotraut rouven rowena roxana roxane roxelana roza rozalia rozalija rozsa ruairi ruari
rubani ruben rudi rudiger rudolf rudolph rudra rudy rufina rufino ruggero ruggiero rugut ruhiu rukayat
rukia rungo rupert ruperta ruperto ruqayya rushil rusul ruth ruthild rutto ruwa ruwaihim ruxanda ruxandra
ruza ruzena ruzica ryan ryma ryszard s'fiso sa'adatu sa'idu saabir saad saadat saadi saadiq saafir saahir
saaiq saajid saal saalih saalim saanvi saaqib saar saara saariyah sabah sabahat saban sabari sabas
sabatino sabbir sabeeh sabela sabelo sabharwal sabil sabiq sabir saboor sabri sabrina sabur saburah sachar
sachdev sachdeva sachi saci sadaka sadan sadao sadaqat sadeed sadie sadiki saeed safia safiri safiya safo
safoaa safta saha sahin sahli sahni sahota sahra sahraoui saida saidani saidi saina saini sairah saitoti
sakari saksham sakwa salah salako salami saleh salhi salih salim salima sally salmi salome salomea salomey
salud salum salvi samaksh samama samanta samantha samar samarth sameer samesh sameya sami samir samira
samoei sampath samra samson samu samuel samuli samwel samweli samy sanaya sanda sandalio sandanezwe sande
sandeep sandhu sandile sandor sandra sandrine sandu sang sangeetha sanghvi sangwani sangweni sani sanja
sanjay sankar sankaran sanne sanni santeri santino santosh sanya sanziana saoirse saood saoudi sarabi
sarafina sarah saran sarin sarina sarita sarka sarma sarpong sarthak saruni sascha sasha saskia sastry
sathe sathvik satish satu saturnina saturnino saul saumu saumya sava saverio saveta savina sawe sawhney
saxena sayah sayyid scarlett scott seamus sean seana seanan seaneen seanna sebastiaan sebastian sebastiano
sebastiao sebastien seck sedat seddiki segilola segismundo segun sehgal seif seija sekhon selami selemani
selena selim selin selina selma sembathwa semenica semra sena sengupta sengwayo senn senol senouci senta
senthil seona sepp seppo serafin serafina serah serban serem serena sergei sergej sergio sergiu sergius
serpil serwaa seshadri sessa sethi setty seve severiano severin severina severine severino severo sevim
seydou seye shabalala shaban shabane shabangu shabani shadrack shakira shalini shamase shamsuddeen shana
shandu shane shangase shange shani shania shanice shaniqua shankar shannan shannen shannon shariff
sharlene sharma sharon shaun shauna shauneen shaurya shawana shawn shawna shayne shazi shazza sheena shehu
sheila sheilah sheilla sheillah shekoni shelby shelembe shelia shelley shem shengele shenoy shere sheree
sheri sherif sherri sheryl shetty shezi shibase shiko shikuku shinga shirima shirley shivani shivansh
shoba shombela shona shoyisa shozi shravya shukla shweta shyam sian sibal sibalukhulu sibanda sibaya
sibeko sibel sibhene sibilla sibille sibindi sibisi sibiya sibonelo sibongile sibusisiwe sibusiso sibylle
siddharth sidhu sidonia siegbert siegfried sieghard sieglinde siegmar siegmund siegrid siegried siegrun
siegward siele siem siena sifuna sigagu sigegede sigei sigfrid sigfrido sigfried sigge sigismund siglinde
sigmar sigmund signe sigrid sigrun sigurd sigvard sihawukele siiri sijadu sijuade sikhakhane sikhosana
sikhunyana sikiru sikobi sikuku sikwayo sila silangwe silas silja silje silke sille silondile silvana
silvano silvester silvestre silvestro silvia silvian silviana silvie silvio silviu simao simelane simen
simeon similoluwa simina simion simisola simiyu simo simon simona simone simonetta simonne simphiwe
simphiweyinkosi sinaida sindre sinead sinema singh singhal sinha sini sinica sinikka sinisa siobhan siofra
sione siphesihle sipho sirkka sirpa sishangwe sishi sishiya sisko sissel sitati sithembiso sithenjwa
sithole sithombo sithuli sitienei sitolotolo situma sivert siwele sixten siya siyabonga siyaya siyeshe
sizwe sjoerd skolastika skyla slavena slavica slavko slavomir slawomir slimani slobodan smail smaranda
sneha snjezana sobowale sodhi soduba sofiane sofie sofija soita sokhela sokhulu sokhwebula solange solanki
soledad solene soline solomon soltani solveig solvej somadina soman somboni somfula sompisi somtochukwu
sondini sondisa sondre songiya songul soni sonia sonja sonke sonqandile sontuli sonya sood sophia sophie
soraia sorana soraya sorcha soren sorin sorina sorine sosimo sothole sotobe souad soudani soufiane
souleymane souma soumia sowande soyinka speranta sphiwe sridhar srinivas srinivasan srivastava ssali
ssebunya ssekandi ssemakula ssempijja ssentongo sserunjogi stacey stacie stacy staffan stana stanca stancu
stanislaus stanislav stanislava stanislaw stavros stef stefan stefana stefani stefania stefanie stefanija
stefano steffen steffi stefica steinar stelian steliana stellah stellan steluta stepan stepanka stephan
stephanie stephany stephen stephene sterre steve steven stevo stian stijn stilla stina stjepan stuart
sture subomi subramaniam subramanian sudiksha suhani sukhwinder sukru sule suleiman suleyman sumayya
sundaram sunday sungara sunita sunitha suresh suri susan susana susanita susann susanna susannah susanne
suse sushma sussanne sussie suus suvi suzana suzanne suze svante svatopluk svatoslav svea svein sven
svenja svenning sverre svetlana swai swala swaleh swaminathan swamy swantje swati swazi swen swetlana
sybilla sybille sylivia sylke sylvain sylvana sylvester sylviane sylvianne sylvie sylvio sylwia synnove
syokau syombua szabolcs szilard szilveszter szilvia szymon taahaa taahir taaj taalib taamir taanish taariq
taban tabassum tabea tabish tabitha tadeas tadeen tadeo tadeusz tadhg tafazal tage tahaw tahawwur taheem
tahir tahmaseb tahmid tahoor tahraoui tahri tahseen taial taibi taimur taina taine taisir taisto taiwo
tajammal tajammul tajudinn takatifu takyi talal talat talbi taleb talha talhah talib tama tamam tamanna
tamati tambika tamer tami tamu tanay tandon tane taneja taneli tangaroa tanguy tanimu tanish tanisha tanja
tanmayi tanner tanui tanveer tanvi tanya tapani tapio tarak tarfaan tariq tarja taru tarus tasha tassilo
tatiana tatjana tauno tawia tawkeel tayla tebogo tecla teddy teea teemu teerth tegan teija tejas tejs
telemaco tella tellervo telmo telse temidayo temistocle temitope teobaldo teodora teodoro teodosia
teodosio teofil teofila teofilo teohari teona tere terence terer teresa terese teresia teresiah teresita
terez tereza terezia terezija terhi terina terje tero terrance terrence terri terry tertius terttu tess
tessa teun teuvo thabani thabekhulu thabethe thabisa thabisile thabiti thabizolo thabo thaddaus thaker
thakkar thalente thales thaman thandazile thandeka thandiwe thando thango thato thea theda thekla thela
themba thembeka thembekile thembekwayo thembela thembile thembisile thenjwayo theo theobald theodor
theodora theodore theodoro theodoros theresa theresia theuri thiago thibaud thibault thibaut thierry thies
thijmen thijn thijs thilo thinhinane thiong'o thobeni thom thomas thor thoralf thorben thorsten thoya
thoyana thuku thuliswayo thumbela thumbeza thuo thuranira thure thusi thusini thuthukile thwala tiago
tiana tiare tiarna tiarnan tiba tiberia tiberiu tibor tiburcio tiegan tiernan tiia tiina tijmen tijn tijs
tilda tillmann tilman tilmann tilo timea timeo timm timmy timo timotei timoteo timothee timothy tina tinca
tincuta tindra tino tirdad tirop tirza tisa tishk titilayo tito titus tivadar tiwaa tiwari tiziana tiziano
tobi tobias tobiasz todd todor toivo toki tokunbo tola tolulope toluwanimi toma tomas tomasa tomasz tomi
tomislav tommi tomo tomori toni tonia tonicha tonino tonje tonny tono tonui tonya toor tope toralf torben
torbjorn tord torgny tori toribio torill toroitich torquato torsten touati touil toumi tova tove towett
tracey traci tracie tracy traian traude traudel traudl traugott traute trevor tricia trini trinidad
tripathi tripti tristan trivedi triveni triya troels trond trude trudel trudi tshepo tsuma tudora tudorita
tudosia tuere tufani tuija tukane tukufu tukur tulay tullio tumuhairwe tumusiime tumwine tunde tuomas
tuomo ture turid turkan turvi turyahikayo tusiime tuukka tuula tuuli tuulia tuulikki tuva tuwei twan
tweneboa twinomujuni twumasi tycho tygo tyla tymon tymoteusz tyra tyrone tyson ubaadah ubadah ubaid
ubaidah ubaldo ubay ubayd ubaydullah uberto ubika ucchal uche uchenna udant udarsh udeen udeera udeh
udyati uffe ugolino uhban ujamaa uju ujunwa ulfat ulises ullrich ulrica ulrich ulrik ulrika ulrike umaarah
umair umande umang umar umberto unnati unni uolevi upadhriti upadhyay upasna upkaar upma uppal urassa
urbano uriel urishilla urmi urrab ursel ursula urszula urte urvashi urvi uschi ushindi usiku usman utkarsh
vaati vabaza vaclav vadim vagn vahar vaidya vaino vaishnavi vajen vala valary valborg valdemar valentijn
valentim valentin valentina valeri valeria valerie valerij valerio valeriu valeska valter valtteri
vamakshi vanda vandana vanesa vanessa vangisa vanja vansha vanya varenya varghese varkey varma varty
varughese varvara vasana vasatika vasco vasile vasilica vassilios vasudha vasyl veda vedant vedhika vedran
veera veerle veeti vegard veijo veikko veit veli velma venancio venceslas vendela vendula venera veniamin
venkataraman venkatesan venkatesh venla venter verena verma verner verneri vernon veronica veronicah
veronique vesa vesna vezi vicenta vicente vicentia vicentiu vicki vickie vicky victoire victor victoriano
victorino vida vidar vide vidhi viggo vihaan viivi vijay viktor viktoria viktorie vilakazi vilde vilem
vilgot vilhelm vilhelmiina vilhelmina vilho viljami viljo villads vilma vilmer vilmos vinaya vincentio
vincentiu vincenza vincenzo vinciane vinicio vinicius vinko vinod vinzenz violet violeta violetta viorel
viorela viorica virag viraj virgilio virginie viridiana virk virpi visarion visitacion viswanathan
vitezslav vito vitor vitoria vittoria vittorio vitus vivaan viveka vivian viviana viviane vivianne vivien
vivienne vjekoslav vlad vladelina vladimir vladimira vladislav vlado vlaicu vlasta vlastimil vogelsang
vohra voichita voicu vojtech volker volkhard volkmar vora vratislav vrinda vrishti vritti vumisa vundla
vunisa vuokko vusumuzi vyanjana vyas waahid waail waajid wable wabomba wabwile wabwire waceera wachira
wadee wadhwa wadood wael wafa wafae wafeeq wafi wafiq wafula wagle wahab wahb wahban waheed wahhaab
wahhaaj wahome waida waimarie wainaina wairimu waithaka waithera waithira wakeeta wakhungu wakio walburga
waldemar waldtraut wale waleed walentina walfried walia walid walla walter walther waltraud waltraut
waltrud walusimbi wamaitha wamalwa wambo wamboi wambua wambugu wambui wambura wamuyu wamwema wanda wandera
wangai wangare wangari wangechi wangeci wangila wangui wanijiku wanja wanjala wanjau wanje wanjiku wanjira
wanjiru wanjohi wanjugu wanyama wanyoike wanyonyi wanza wanzala warda warhi waridi warinder wario warjas
waruguru warui warwick waseme wasendlunkulu wasike wasiu wason wasonga wassim wasswa waswa watika wavinya
waweru wawira wawire wayne wayua wazir wechuli weddy weena wekesa wela weldon wenche wencke wendelin
wendolin wenke wera werner weru wesley wesonga wessel weza whitney wiafe wibke widisha wiebke wieland
wieslaw wigbert wikitoria wiktor wilfred wilfredo wilfrido wilfried wilfriede wilhelm wilhelmina
wilhelmine wille willem willfried willi william willibald willibert willis wilma wilmer wiltrud winfred
winfried winni winnie winny wiremu wishi witold wladimir wojciech woldemar wolfgang wolfhard wout wouter
wriddhish wridesh wulf wuraola wyatt wycliff wycliffe xaba xala xalak xaver xavi xavier xhakaza ximba
ximena xiomara xiti xobeen xolo xulu yaamoa yaaseen yachana yacine yadav yadavi yadid yafi yafir yaghnam
yagnesh yago yahaya yahi yahia yahiaoui yahvi yahya yahyaa yaiza yakobo yakub yaman yamar yameen yamini
yanis yann yannick yannis yaqeen yaqoot yaqub yara yasaar yaseen yasemin yash yashasvi yashawini yashem
yashica yashoda yashodhara yashvi yasin yasinta yasir yasmin yasmina yasmine yasser yassin yassine yasti
yatan yathrib yatich yatin yator yauvani yaw yawar yawer yawson yazan yazeed yeboa yeboah yegon yejide
yemi yengwa yengwayo yeraz yergha yesenia yesica yesoob yessica yetunde yewande yeyeye yfke yilmaz yinthe
yirenkyi ylva ylvie yngve yoann yochana yohan yohana yohane yohannan yolanda yolande yoom yoshita youba
youcef younes youri yousef yousfi yousra youssef yrjo yrsa ysaline yudas yunis yureed yuri yuridia yussuf
yusuf yutika yuvraj yvan yves yvette yvon yvonne zaafir zaahid zaahir zaakir zabir zablon zacarias zach
zacharia zachariah zacharias zacharie zachary zackariya zaeem zafar zafeer zafir zafrul zahaar zaharia
zaheer zahi zahir zahnya zahra zahri zahrun zahur zaib zaid zaida zaidi zainab zainabu zaira zaitra
zaituni zakaria zakayo zakhele zalan zamfir zamfira zane zanele zaneta zansi zaoui zarar zaraza zarna
zashil zauqi zaweel zayan zayyan zayyir zbigniew zbynek zdenek zdenka zdislava zdravko zeferino zehaan
zehnia zehra zeki zelie zeljka zeljko zelma zende zenia zenobia zenon zenovia zenta zenzele zenzile zerdad
zeroual zerrouki zewad zeynep ziane ziani zibuyile zidane ziggy zikhungwini zikmund zilmil zimran zina
zinal zineb zinhle zipporah ziro zita zitouni zlatko zodwa zoe zoey zofia zofie zoltan zoraida zoran zorka
zouaoui zsanett zsigmond zsofia zsolt zsombor zsuzsanna zuba zubairu zuhri zuhura zumaridi zuwayhir zuwena
zuzana zvonko zwatie zziwa
"""
