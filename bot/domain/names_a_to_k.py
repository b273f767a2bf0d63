"""Given names, and surnames used as such, from a to k: folded words that name nothing but people.

Taken from Faker's lists of names (see THIRD_PARTY_DATA.md) and added to by hand; see `bot.domain.names`.
"""

from __future__ import annotations

LISTED = """
aaaqil aaban aabid aachal aada aadam aadhya aadi aadil aafiya aage aahana aahil aalam aalee aalim aaliyah
aamil aamir aamirah aanuoluwapo aapo aaqil aarav aarif aarini aariz aarna aarnav aarne aaro aarush aaryan
aashi aashif aashir aasif aasim aatif aatiq aatos aaus aayan aayush aazim abaan abada abayomi abbad abbes
abbi abbie abdalla abdallah abdelatif abdelaziz abdelkader abdellah abdellaoui abdelli abderaouf
abderrahmane abdi abdiaziz abdifatah abdihakim abdikadir abdille abdinoor abdirahman abdou abdoulaye abdow
abdu abdul abdulla abdullah abdullahi abdulrahman abebi abednego abeer abeiku abel abelardo abelone abena
abeni abha abhimanyu abhiram abhishek abid abigael abigail abigaili abilio abiodun abiola abiona abjorn
aboraa abosede abou abouda aboukir abrafi abraham abram abril abubakar abuga abwao acharya acheampong
achieng achille achim achola achour achouri adaeze adalbert adalberto adamo adams adamu adan adaobi
addison adebayo adebisi adebiyi adebowale adebukola adedayo adedeji adegbite adegoke adekitan adekola
adekunle adela adelaida adelakun adelardo adelasia adelbert adele adeleke adelgunde adelheid adelia adelin
adelina adelinde adeline adelmo adelusi adem ademiluyi aden adenike adeniyi adeola adeolu adeoti adepeju
aderibigbe aderogba aderopo adesewa adeshina adesiyan adesoji adesua adetayo adetoke adetokunbo adetoun
adewale adeyemi adeyemo adeyi adhiambo adhra adia adigun adil adimu adina adisa aditya adjei adnan adolf
adolfine adolfo adoma adomah adomako adong adongo adora adoracion adow adrian adriana adriane adrianna
adriano adrien adrienn adrienne adunni adusei adutwum adutwumwaa advaith advay advik advika adweta adwoa
adwubi adya aedan aenne afia afirifa afoakwa afolabi afolarin afolayan afonja afonso afrakomaa aftin afua
agapito agastya agathe aggarwal aggrey aglaia agne agnes agneta agnete agnieszka agnolo agnos agostino
agrawal agripina agueda agustin agustina agyapomaa agyapong agyare agyei agyeiwaa agyemang ahmad ahmed
ahmet ahortor ahti ahuja aicha aida aidan aideen aiden aijuka aila aileen aili ailis aimee aimo aina
ainara aine ainembabazi aino ainoa airi aisha aishani aislinn aissani aissaoui aissatou aitana aitor ajala
ajani ajao ajayi ajewole ajna ajoke akanmu akello akinkunmi akinlabi akinrinola akinwale akinyi akoaa
akosua akoth akoto akowua akram aksel akseli akshay akua akumaa akumu akwasi akwesi akyaa akyeampomaa
akyeampong akyena alabi alade aladin alain alamu alana alanna alara alastair albano alberico alberte
albertina albertine alberto albin albina albrecht alcides alderano aldonza aleisha alejandra alejandro
alejo aleks aleksandar aleksander aleksandr aleksandra aleksanteri aleksej aleksi alena aleodor alessandra
alessandro alessia alessio alex alexandar alexander alexandr alexandre alexandria alexandrie alexandrina
alexandros alexandru alexe alexei alexej alexis alfio alfons alfred alfredo algot ali alicia alicja alida
alina aline alio alis alisa alisha alisson alistair alistar alister alix aliyu alizee alka alla allal
allali allan allana allegra allison almasi almudena almut almuth aloba alois aloisia alondra alonso aloo
aloys alphonce alphons alphonse aluoch alva alvaro alve alvin alwin alwina alwine alyssa alzbeta amadeo
amadeus amado amador amahle amaia amaira amaka amalia amalie amancio amanda amandine amando amara amarachi
amari amarilis amaro amaury amaya ambani ambre ambrosio amedeo amedeu amel amelie americo ameur amico amie
amilcar amina aminata aminatu amira amit amleto ammari amoa amoah amoako amoakowaa amoanimaa amoasi amoit
amol amon amondi amope amos ampadu amparo ampofo ampofowaa ampoma amponsa amponsah amr amrane amrani amri
amrouche amruta amy amza anabel anabela anabella anacleto anaelle anahera anaida anais analyn anamaria
anamika anand anaru anasa anastacia anastasia anastasie anastasio anastasios anastazie anastazja anatol
anatoli anatolie anatolij anca ancuta andela anders anderson andile andjela andjelina andor andorful andra
andrada andras andreas andree andreea andrei andreia andrej andrey andrian andrija andrzej andwele anel
anemona aneta anett anette anezka angalia angavu angela angele angelika angelina angelino angelita angelo
anghel anghelina angie angus angwenyi anibal anica aniela anika aniko anirudh anisoara anissa anita anja
anjali anjolaoluwa anka anke ankica ankit ankita ankra anmol ann annabel annabell annabelle annah annalena
annaliese annalisa annalise annamaria annastacia anne annedore annegret annegrete annekatrin anneke
annelene anneli annelie annelies anneliese annelise annelize annelore annemarie annemette annemie annemijn
annerose annett annetta annette anni annibale annica annick annie anniina annika annikki annita annukka
annunziata anny anokye anoni anouk ansah ansaldo anselm anselma anselmo ansgar ansh ansomaa ansomah anssi
antero anthony antim antje anto antoaneta antoin antoine antoinette anton antonela antonella antonello
antoni antonia antonie antonietta antonija antonin antonina antonino antoniu antonius antony antti antun
antwi antwiwaa anunciacion anusha anuta anvi anya anyango anyanwu anyona aodhan aoibheann aoibhin aoibhinn
aoife aoko apio apiyo apolena apolinar apolline apollonia apolonia apondi apostolos appia appiah apte
araba arabella araceli aradhana aranka aranzazu arcelia arda arezki arham ariadna arian ariana ariane
arianne aribert aribi arie arif arike ariki arild arin arina arinaitwe arinola aristide aristides aristita
arja arjun arkadiusz arlette arlo armand armando armas armida armin arnaldo arnaud arnaude arnd arndt arne
arnel arnfried arnim arno arnold arnost arnulf arnulfo aroa aroha aron arora arpad arran arron arsenie
arsenio artemio artemisa arto arttu artturi artur arturo arunima arusi arvid arya aryan arzu asafe asake
asali asamoa asamoah asani asante asantewaa asanti asare asatira asbjorn asdrubal asenso asger asha asher
ashlee ashleigh ashlene ashlynn ashraf asiama asiedu asieduwaa asif asiimwe asma asma'u asmini assar assia
astou astrid asuncion ataa ataahua atena atenulf atfat athanasios atharv atheel athman athuman athumani
atiena atieno atilio atim atinuke attaf atte attia attila atuhaire atwal aude audrey augusta auguste
augustina augustine augusto aukusti aulikki aulis auma auraq aurea aurel aureliana aureliano aurelie
aurelien aurelio aurica austine avni avram awadh awadil awamil awamiri awan awani awero awesi awhina
awinja awino awlya awmar awodiran awrad awuah awuor axelle axenia axinte ayaan ayad ayadi ayamin ayanda
ayandokun ayden ayesha ayieko ayinde ayinke ayize ayla aylin aylla aymen aymeric aynur ayodeji ayodele
ayoka ayoola ayoub aysar ayse aysel ayten ayub ayuma ayush ayushman ayyubi azaan azad azahar azahara azban
azeeb azeglio azeneth aziz azizi azra azucena azzouz baaba baafi baah baahir baaizeed baaqee baaqir baaree
baashir baasim baasit baawia babar babasola babatunde babatunji babawale baber babett babette babirye
babtunde babulal baccio bacha bachittar badal badami badawi badu baghdadi baghyawati baha bahaa bahadurjit
bahari baharia bahiy bahl bahloul bahri bairbel bajwa bakare bakari bakhouche bakhshi bakhti bakshi bala
balakrishnan balan balasubramanian balay balazs baldassare baldomero balduino baldur baleegh balendra
balhaar balinda balint baljiwan balogun baltasar balthasar balvan balveer bambad bambi bamidele bamiloye
bandile banel banerjee banik banjeet bansal bantwini bappa baptist baptiste baqar baqir baral barasa
baraza barbara barbora barbro barbu barica barkha barna barnabas barongo barr barraq bartek bartholomaus
bartolome bartolomeo bartolomeu basaam basak basarab baseer basel basem bashaar bashaarat bashar basharat
basheer basheerah bashir basile basilio basim basir bassam bassi bastiaan bastian bastien basu batal
batool batra batungbakal baudelio baudouin bautista bava bawa bayeni bayram bazam beate beatrice beatrix
beatriz beauden bebe becky bedi bedrich begona behl bekir belaid belaidi belarbi belbachir bele belen
belhadj belinda belkacem belkacemi belkadi belkheir belkhiri ben benabdellah benahmed benaicha benaissa
benali benamar benamara benameur benaouda benard bence bencheikh bendeguz benedek benedetto benedicte
benedikt benedikte benedita bengt beniamin benicio benigna benigno benita benito benjamim benjamin
benmoussa benno benoit benone bensaid bensalah bensalem benslimane benta bente benthe bento benvenuto
benyahia benyamina benyoucef benziane beppe bera berengere berenice berezat berit berkane berkani bernabe
bernadett bernadette bernard bernarda bernardino bernardita bernardo bernd berndt bernfried bernhard
bernhardine bernt bernward berra bert berta bertalan bertha berthe berthold bertil berto bertold beshte
bethan bethany betina beto bettahar betti bettina bevan beverley beverly bhagat bhalla bhanumati bhardwaj
bhargava bhasin bhatia bhatnagar bhatt bhattacharyya bhatti bhavani bhavika bhavini bhavna bhavsar bhavya
bhebhe bhedleni bhejelibomvu bhekani bhekisisa bhekizizwe bhekokwakhe bhembe bhengu bhensela bhovungana
bhungane bhupinder biagio bianca bianka bibiana bibuwa bienvenida bikelwayo bikwayo bilaal bilal bilha
biljana bilkisu billie bimala bimbo bina binda binta birgen birger birgid birgit birgitt birgitta birgitte
birousk birte biserka bishakha bisi biswas biwott biyase biyela bizhan bjarne bjorg bjorn blahoslav blaine
blanaid blanduzia blanka blazej blazena blessing blose boadi boadu boahen boakye boakyewaa boase boatemaa
boatemaah boaten boateng boaz bobal bodo bogdan bogdana boglarka bohumil bohumila bohumir bohuslav
boitumelo boje bola bolatito boleslav boluwatife bona bonaya bonface bongani boniface bonifacio bonsra
bonsu bophela borah borbala borde borge boris borivoj borja borje borra borris boru borys bosibori bosire
botha botond bouabdellah bouafia boualem bouali bouaziz boubekeur boucetta bouchama bouchareb bouchra
boudiaf boudjemaa boudraa bouguerra boukhalfa boukhari boukhatem boumaza boumediene bounab boussaid
boutaleb bouziane bouzid bouzidi boyabenyathi bozena bozica bradut brady brahim brahimi brahmbhatt brahmi
bramwel brandi brandon brandusa branka branko brar bravin braxton brayan brayden brayo breandan breanna
brenda brendah brendan brendon bretislav brett brian briana brianna brice bridget bridgit brieuc brigid
brigida brigitta brigitte brijesh brinda brinkmann brita britney britta brittany brittney brodie bronach
bronagh bronwyn brooke bror bruce brunhild brunhilde bruni brunilda bryan bryce buch bucur buenaventura
buhari bukhosini bukola bulle bumb bundi bunmi buraid burckhard burghard burkard burkhard burkhardt busara
busienei busisiwe butala bwire byaruhanga cacilia cacilie caetana cahal cahir cailin cailum caio caitlin
caitlyn caitriona caius cajsa calcedonio caleb calebe calin calista calisto calixta calixto callan callum
calogero calum caluza calvin calvince cameron camil camila camille camillo camilo campbell canan candace
candelaria candelario candice candido cantemir caoilfhionn caoimhe caoimhin caolain caolan caomhan caragh
caren carin carine carla carlijn carlito carlo carlos carlota carlotta carly carmel carmela carmelita
carmelo carmen carmina carminho carola carole caroline carolyn carolyne carren carrie carsten casandra
casemiro casian casiana cassandra cassidy catacutan catalin catarina caterina cathal catharina cathleen
cathrin cathrine cathy catinca catrin catrina catrine catrinel catriona caua caue cayetana cayetano
cazimir ceara cebekhulu cebisa cebrian cecile cecilia cecilie cecilio cedric ceferino celal celestin celia
celina celso cemal cemil cenge cengiz centa centrine cerasela cesar cesare ceylin cezar cezara cezary
chaaya chabane chacha chacko chada chadha chagwe chahal chaib chaitaly chaitanya chakrabarti chakraborty
chakradev chakradhar chakrika chamali chaman chamane chameli champak chana chanakya chanchal chanda
chandan chandani chander chandra chandran chandresh chanez changawa changaz chaniya chantal chantel
chantelle chaoui charan charef charis charita charlene charlesh charlie charline charlott charlotta charly
charo charvi chashida chasmum chatresh chatterjee chatura chaudhari chaudhary chaudhry chaudhuri chaudry
chauhan chausiki chavvi chawish chawla chebet chebii cheboi chebon cheema chege cheikh chelagat chelangat
chelimo chellaoua chelo chelsea chelsey chema chemtai chemutai chenangat chengo chepchirchir chepchumba
chepkemboi chepkemoi chepkirui chepkoech chepkorir chepkosgei chepkurui chepkwemoi chepkwony chepngeno
chepngetich cheptoo cheragh chergui cherian cherie cheriet cherif cherifi cherith cherono cherop cherotich
cheruiyot cherutich cheruto cheryl chesang chesire cheusi cheyech cheyenne chhabra chiamaka chiara chibani
chibi chibini chibuzo chidi chidimma chidinma chigozie chijioke chika chikh chiliza chinaza chinedu
chinelo chinwe chinyere chioma chipukizi chiraz chirchir chizoba chokshi chomba chonco chopra choudhary
choudhry choudhury chowdhury chris christa christabel christel christelle christer christiana christiane
christianne christie christin christina christine christl christof christofer christoffer christoph
christophe christopher christos christy chucho chuki chukwu chukwudi chukwuebuka chukwuemeka chumba chumo
chus cianan ciara ciaran ciarrai cibane ciku cilli cillian cilly cindy cintia ciprian cipriana cipriano
ciriaco cirillo cirino cirkeline ciro citlali claas claes clare clarence clarice clarisa clarissa clarisse
clas claude claudette claudia claudine claudiu claudius claudy claus clavs clayton clelia clemence clemens
clemente clementina clementine cleopatra cleophas cleto clifford climaco cliodhna cliona clodagh cloe
clotilde codie codin codrin codrina codrut codruta cody colette coline collette collince collins colm
colton coluccio colum comar conall conan conceicao concepcion concetta conchita conchur connie conny conor
conrado consolata constanca constanta constantin constantina constanza constanze consuela coralia coralie
coraline cordula corentin corey corina corine corinna coriolano cormac cornelia cornelio cornelis corneliu
cornelius corrado cortney corvin cory cosima cosimo cosmas cosme cosmin cosmina costache costantino
costanzo costel costin courteney courtney craig crenguta crescencia crina cristal cristea cristian
cristiano cristina cristobal cristofor csaba csilla csongor ctibor ctirad curro curtis custodia custodio
cwalile cynthia cyprian cyril cyrille czeslaw d'alia daako daakoaa daamin daan daanish daanyaal daawood
dabbah dabir dacian daciana dafina dafne dagane daghfal dagmar dagmara dagobert dahir dahmane dahmani
daiana dainess daire dairine daiyaan dajana dakhil daksh daksha dakshesh dalaja dalal dalbir dalia dalibor
dalila dalili dalmas damaris dameer damian damiano damien damife damilola damini damir damon damurah
damyanti dana dancan dancun dani danica danie daniela daniele daniella danielle danijel danijela danilo
danique danish danjuma danladi danny danso danson dante danuse danuta dany daoud daoudi daphne dara darain
daria dariana darika darin dario darius dariusz darko darlene darnell darpan darragh darrell darren darrin
darryl darryn darsh daryl dasgupta dastageer datta daudi dave davi david davo davor dawid dawud dayamai
dayita dayna dayo dayyaan deaglan deane deanna dearbhail dearbhaile dearbhla debbie debora deborah debra
decebal declan deepa deepak deepika deirbhile dejan delfina delfino delia delwayo demetra demetrio
demilade deng denisa denise dennis deol derbal derek derick derkaoui dermot derouiche derradji dervla
desai deshawn deshmukh deshpande desiderio desiree desmond despina destiny detlef detlev devan devansh
devika devin dewi dezso dhadho dhaliwal dhar dhawan dhillon dhingra dhriti dhruv diaf diallo diana dianah
diane dianne diarmuid dickson dida didier didina diedrich dierk diethard diethelm diether dietlind
dietlinde dietmar dietrich dikane dilara dimaculangan dimas dimba dimbane dimbani dimitri dimitrina
dimitrios dinabantu dinah dinangwe dindela dindi dineo dinesh dingila dinis dinu dinwa diogo dion dionigi
dionisia dionisio dionne diop dipta dismas ditmar ditte dittmar divya djamel djebbar djellal djellouli
djoudi dlaba dlabane dlabazane dladla dlakadla dlakela dlamane dlambula dlamdaka dlamini dlamlenze
dlangamandla dlawuza dlebenkomo dlodlo dlomo dludla dludlu dlungwana dobroslav dochia dodong dogan
dolphine domagoj domenica domenico domhnall dominga dominic dominik dominika dominique domitila domnica
donal donald donata donatella donatello doncabe donda donkor donovan dora dorcas dorcus doreen dorel
dorian doriana dorin dorina dorine dorinel doris dorit dorita dorle dorli dorota dorotea dorothe dorothea
dorothee dorothy dorottya dorte dorthe doru doshi dounia doyinsola draga dragan dragica dragutin drahomira
drahoslav drahoslava drazen duah duane duarte duba dubandlela dubazane dube dubey ducu dufie dugar duilio
duje dukada dumakude dumisa dumisani dumisile dumitra dumitrana dumitru dunge dunia dunja durab durante
durdica durodola dursun dusan dustin dutt dutta duuk duyaza duze dwala dwamena dwayne dyal dylan dylano
eadaoin eakumbu eamon eamonn ebba ebbe ebere eberhard eberhardt ebo ebuka ecaterina echeverria eckard
eckart eckehard eckhard eckhardt eckhart ecrin edda eddah eddie edel edelbert edelgard edelmira edelmiro
edeltraud edeltraut edeltrud edgard edgardo edhitha edin edina edinah edita edith editha edmond edmund
edmundo edna edoardo edouard eduard eduarda eduardo edun edvard edvin edward eelis eemeli eemil eerik eero
eesaa eesha eetu eeva efrain eftimia eftimie efua egbert eggert egil egon ehab ehan ehrenfried ehrentraud
ehrhard ehsaas ehsan eija eijaz eila eileen eilis eilish eimear eimhear einar einari einer eino eira
eiravati eirik eitel eivind eivor ejaz ejlaal ekai ekaja ekal ekalinga ekani ekansh ekanta ekantika ekapad
ekaraj ekaterina ekavir ekbal ekene ekeno ekidor ekiru ekitela ekiya ekkehard ekkehart ekow ekrem ekta
ekundayo ekundu ekwueme eladio elaf elba elea eleanor eleanora elemer elena eleni elenore eleonor eleonora
eleonore eleuterio elfi elfie elfriede eliabeth eliakimu eliana eliane elias elie elif eligia eligio
eliisa elijah elin elina eline elinor eliot eliott elis elisa elisabet elisabeta elisabeth elisaveta elise
eliseo elisha eliska eliud eliza elizabeta elize elkana ella elladio ellen ellie ellinor elliot elliott
elly elma elmar elmarie elmer elmeri elmo elna eloa eloah elodia elodie elof eloisa eloise elona elosy
eloy elphas elpidio elsa elsbeth elsebeth elsie elsy elton elvia elvin elvira elvis elvy elwira elyas
elzbieta emanoil emanuel emanuela emanuella emanuelly emanuil emeka emelie emelina emeline emely emelyne
emer emese emigdio emil emile emilia emilian emiliana emiliano emilie emilien emilija emilio emilly emily
emin emine emmaculate emmah emmanuel emmanuelle emmerich emmett emmi emmy emperatriz emran emuria enar
encarna encarnacion encarnita enda endre engelbert engin engla eniko eniola ennio enno enock enrico
enrique ensio enver enya enzi enzio enzo eoghan eoin ephantus epifanio eraldo erasmo erastus ercan erdal
erdmute erdogan eregae eremia erhard erhardt eric erica erich erick erik erin erina erkan erkki erland
erlinda erling ermanno ermenegildo ermes erna ernest ernestina ernestine ernesto erno erol erupe ervin
erwan erwin eryk eryn erzsebet esben esekon esfandyar eshan eshana esila esinyen eskil esko esmarelda
esmee esmeralda esparta espartaco espen espiridion essi esteban estefania estela estelle estera esteri
esther esupofo eszter etelka etelvina ethan etienne etizaaz etta ettore etyang euan eufemia eufrosina
eugen eugene eugenia eugenie eugenio eugine eunan eunice eusebia eusebio eusebiu eustaquio eustatiu
eutimio eutropio evald evaline evalyne evamaria evance evangelia evangelina evangeline evangelista
evangelos evanghelina evaristo evelia evelien eveliina evelin evelina eveline evelio evelyn evelyne
everline everlyne evita ewald ewan ewatomi ewelina ewoi eyanae ezekiel ezequiel ezeugo ezio ezra faas
fabia fabian fabiana fabien fabienne fabio fabiola fabrice fabricio fabrizia fabrizio fadekemi faderera
fadime fadipe fagunwa fahari fahmi fainche faisa faisal faizan fajimi fakazi fakude falabi falak falan
faleti falguni falko faloye fanaka fanisa fanni fanny faqid farah faraj farhan farhiya farid farida
farijika fariq faris farouk faruk fasasi fatih fatima fatma fatou fatteh fatuma faustino fausto faye fazli
feargal fearghal febe fedde fedele federica federico federigo fedor fehintola feisal feliciana feliciano
felicidad felicitas felipa felipe felisa felista felister felistus felix felizitas femi femke fenna fenne
fenya ferdi ferdinand ferdinando ferenc fergal fergus ferhat feriel fermin fernand fernanda fernande
fernando festus fiamma fibikemi fidel fidela fidelis fidvi fien fiene fihlela fiifi fikayomi filali filip
filipa filipe filippa filiz filofteia filomena finbar finn fintan fiodor fiona fionn fionntan fionnuala
fiorenzo fiorino fitan fito fiyaz flavia flavie flavio flaviu flemming fleur floare floarea floortje flore
florea florencia florencio florenta florentin florentina florentine florentino florian floriana floriane
florica florina florinda florine floris flynn fodil fofie folasade folashade folke folker folkert folu
fondo foriwaa fortunata fortunato fosu fosua fouzia frado fran franca francesco francine francis franciska
franciszek franck francois francoise franjo franka frankie frankline frans frantisek frantiska franziska
frauke fred frede frederic frederick frederico frederike frederikke frederique fredi fredo fredric
fredrick fredrik fredrika fredy freia freja frema freya frida fridah fridolin frieda friedbert friedemann
frieder friedericke friederike friedhelm friedhilde friedhold friedl friedlinde friedo friedrich frimpomaa
frithjof fritz frode frusina fryderyk fulgencio fuli fulvio fuma funke funmi funmilayo gabadela gabela
gabhezi gabhisa gabin gabino gabriel gabriela gabriele gabriella gabrielle gabrielly gacem gachanja
gacheri gacheru gachoki gadlela gael gaelle gaetan gaetano gagan gagashe gaja gakii galasso galgallo
galgalo galina galo galu gambo gambu gambuse gamede ganesan ganesh ganguly garba garde gareth garg garima
garrett garry gary gasa gasela gasmi gaspar gaspard gaspare gaston gastone gathogo gathoni gatimu gatsheni
gatwiri gaurang gaurangi gaurav gauri gaurika gautam gautami gauthier gavin gayathri gaylene gazu gazza
gbadebo gbolahan gbowoade gcaba gcaleka gcugcwa gcumisa gcwabe gcwensa geanina gebashe gebhard gebhezi
gedeza gedi gedion geert geetika geir gelsomina gelu gema genaro gence genevieve gengeshe genoveva
gentiana geoffrey geoffroy geofrey georg georgel georges georgeta georgette georgian georgiana georgina
georgine georgios gera gerald geraldine geraldo gerard gerardo gerd gerda gerdi gereon gerfried gergely
gergo gerhard gerhardt gerhart gerhild gerlind gerlinde germain germaine germana gernot gero gerold gerolf
geronimo gerrit gert gerta gerti gertraud gertraude gertraut gertrud gertrudis gervasio gerwin gesa gesare
gesche gesine gethera getrude geza ghaalib ghaazi ghaffaar ghafoor ghaith ghalib ghanee ghanem ghannam
gharbi ghasaan ghauth ghawth ghayoor ghazalan ghazanfar ghazanfer ghazawan ghazzal ghenadie gheorghe
gheorghita gherbi gherghina ghilas ghislain ghislaine ghita ghiyaath ghiyath ghose ghosh ghufran ghulaam
ghulam ghunayn ghusharib ghusun ghutayf giacinto giacobbe giacomo giada giampaolo giampiero gian giancarlo
gianfrancesco gianfranco gianina gianluca gianluigi gianmarco gianna gianni gianpaolo gianpietro gibson
gica gichana gicheru gichohi gichuhi gichuki gichuru gicu gideon giel giesela gift gifty gigaba gijs
gikonyo gilberte gilberto gilda giles gilles gillian gillis gina ginette gininda gioacchino gioachino
gioele gioffre gionata giorgia giorgian giorgiana giorgio giosue giovanna giovanni girik girindra girish
girolamo gisa gisbert gisela gisele gislinde gitahi gitari gitau githaiga githinji gitonga gitta gitte
giulia giuliana giuliano giulietta giulio giuseppa giuseppe giuseppina giustino gizella gladys glauco
glenda glenn glenys goba gobhozi goda godana godide godofredo goffredo gohar goje gokhale gole golla goma
gona goncalo gonul gonzalo gopal gordana gordon gorm gosta goswami gotsholo gottfrid gottfried gotthard
gotthilf gotthold gottlieb gottlob gotz gour govender goyal goyo gracia graciana graciano graciela graeme
graham grainne gratian gratiana gratiela grayson graziano graziella grazyna greca greco greg greger
gregoire gregor gregorian gregorio greta gretchen grete gretel grethe gretl grewal grigore griselda grover
grzegorz guadalupe guarino gubeshe gubhela gubhuza gubulundu gudrun gudula guendouz guenter guenther
guerfi guessoum guglielmo gugulethu gugushe guha guido guilherme guillaume guillermina guillermo guiomar
guiseppe gulab gulati gulay gulfaam gulfam guliwe gulsen gulshan gulten gulzar guma gumbi gumede gunar
gunbir gunborg gunda gundel gundhild gundolf gundula guneet guney gunhild gunilla gunn gunnar gunther
guntram gunvor gupta gure gurli gurpreet gustaf gustav gustave gustavo gustaw gusti gusztav guus guusje
guyo gwacela gwagwa gwala gwamanda gwanyana gwenaelle gwendoline gwendolyn gwija gxabhashe gyamfi gyamfiaa
gyasi gyasiwaa gyda gyongyi gyorgy gyorgyi gyozo gyula habiba habibu hachemi hadassa haddad haddouche
hadebe hadija hadithi hadiza hadjadj hadjer hadrien hafsa hafsat hagen haiba hailey hajnalka hajo hakan
hakon halake halder haley halil halima halina halisi hamad hamadi hamadouche hamdani hamdi hamid hamidi
hamish hamisi hamlaoui hammadi hamoudi hampus hamsini hamza hamzaoui handa hangala hania hanife hanja
hannabel hannah hannchen hanne hannele hannelore hannes hanni hanno hanns hannu hanny hansgeorg
hansjoachim hansjorg hansjurgen hanspeter haralamb haralambie harald harambee hardik hargreaves hari
harinakshi harini harish harita harley harnail harold haroldo haron harpreet harri harriet harrison harro
harry harshil hartmut hartmuth hartwig harun haruna hashiki hassan hassani hasso hatice hatima hauwa
havard hawehindi hayat haydee hayden hayer hayleigh hayley hayre hazeem hedda hedi hedvig hedvika hedwig
hedy hegde hege heide heidelinde heidelore heidemarie heiderose heidi heidrun heike heikki heiko heimo
heiner heinfried heini heino heinrich heinz heitor hekima helen helena helene helfried helga helge heli
helina heliodoro hella helle hellen hellena hellevi hellmut hellmuth helma helmar helmer helmi helmtrud
helmut helmuth heloisa heloise helvi hemang hemangini hemani hemi hendrik henner henni hennie henning
henri henric henrieta henrietta henriette henrik henrike henrikki henrique henryk heracleea heraclio
herbert herberto herdis heribert heriberto herlinde herman hermann hermanni hermelinda hermenegildo
hermine herminia herminio hernan hernando herrmann herta hertha herve herwig hesbon hesham hettie hezron
hhoyiyane hicham hidaya hidde hilario hilary hilda hildah hildburg hilde hildegard hildegart hildegund
hildegunde hilkka hillary hillevi hillow hilma hilmar hiltraud hiltrud hinewai hinrich hipolito hiral
hisham hitesh hjalmar hjalte hjordis hlabangane hlabisa hlatshwayo hlela hlengwa hlomuka hlongwa hlongwane
hlophe hlubi hlumakazi hoani hocine hodari holger hollie homero honore horacio horatiu horea horia
hortense hortensia horymir hosea houari houcine houda howard hredhaan hritik hrvoje hubert hubertine
hubertus hugh hugo hugues huguette huka hulda hulya humaiya humberto humphrey hunor huseyin hussain
hussein huzaifa hynek iacob iain iancu ianis iara iasmina ibaad iban iben ibidapo ibikunle ibironke ibolya
ibraaheem ibraheem ibrahim ibrahima idika idrees idris idun ieremia iesa ifeanyi ifechukwu ifeoma
iftikhaar iftikhar ifunanya ignac ignacia ignacio ignacy ignatz ignaz ignazio igor ihab ihaia ihejirika
ihsaan ihsan ihtesham ihtiram ihtishaam ihtsham iida iiris iisakki ijaya ijli ikbal ikechukwu ikenna
ikeoluwa iker ikhlaas ikhlef ikraam ikram ikramah ikrimah ikshita ilan ilari ilaria ilarie ilarion
ildefonso ildiko ileana ilhan ilie ilija ilinca ilja ilkka ilmari ilona ilonka ilori ilse ilupeju ilyas
ilyes imali imane imany imara imaran imelda imene iminza imke immo imogen imran imre inaya indali inday
indi indie indrajit ines inez inga ingalill ingbert inge ingeborg ingeburg ingegard ingegerd ingela
ingelise ingelore ingemar inger ingetraud ingetraut ingmar ingolf ingrid ingried ingvar inigo inioluwa
inka inkeri inmaculada inna inocencio inocentiu insa ioan ioana ioanina ioannis iolanda iona ionel ionela
ionelia ionica ionut iosefina iosif ippazio iren irena irene ireri iretioluwa iridenta irina irine irinel
irja irma irmela irmeli irmengard irmgard irmhild irmi irmingard irmtraud irmtraut irmtrud iroha irungu
irya isaac isaack isabel isabela isabell isabella isabelle isabelly isac isack isadora isah isaiah isaias
isak isaline isaque isaura isaya iseoluwa isha ishaan ishani ishanvi ishita ishola ishwar isidor isidora
isidoro isidro isis isla ismael ismail ismet ismo isobel isolde issa issac issack issak istvan itanya
ituri itzel itziar iulia iulian iuliana iuliu iurie iustin iustina iustinian ivan ivana ivanka ivar iver
iveta ivica ivka ivona ivone ivonne iwan iwona iyabode iyadunni iyanda iyengar iyer izaaz izabela jaabir
jaafar jaakko jaan jaana jabbaar jabir jabr jabulani jacek jacinta jacinto jackie jackline jacky jaclyn
jaco jacob jacobine jacobo jacopo jacqueline jacques jadranka jadwiga jael jafar jafet jaffer jagdeep
jagdish jaggi jagrati jagvi jahangir jahanzeb jahdami jahdari jahi jahiz jahm jaime jain jairaj jairus
jaiyeola jake jakob jakov jakub jalaal jalal jalees jali jalia jalil jalmari jalsa jamaal jamal jamasijadu
jameel james jamie jamila jamile janaki janani jane janet janeta janeth janett janette jangwa jani janice
janin janina janine janja janko janna janne janni jannie jannik jannis jano janos januja janus janusz
janya japhet japheth jaqueline jari jarkko jarlath jarmila jarmo jarno jaromir jaroslav jaroslava jaroslaw
jarrod jarso jasiri jasmijn jasmina jasminka jasmit jasna jason jaspreet jatin javan javi javier javiera
jaxon jayaraman jayda jayde jayden jaylen jaylinn jayne jayson jazmin jeana jeanette jeanine jeanne
jeannette jeannine jebet jecinta jedidah jedrzej jeet jeevika jeffery jeffrey jefwa jelagat jelani jele
jelena jelimo jelle jelte jemeli jemimah jemma jemutai jena jenaro jenel jeniffer jenipher jenni jennie
jennifer jeno jens jente jepchirchir jepchumba jepkemboi jepkemei jepkemoi jepkirui jepkoech jepkogei
jepkorir jepkosgei jepleting jepngetich jeppe jeptoo jere jeremi jeremiah jeremias jeremie jeremy jermaine
jeronimo jerono jerop jerotich jerry jeruto jerzy jesca jesper jesse jessica jessie jessika jessy jesusa
jhalak jhaveri jhoanna jhun jibela jibril jignesh jili jill jillian jillo jimale jimena jimmie jindrich
jindriska jinthe jiri jirina jitka jiyane joachim joacim joakim joan joana joanna joanne joao joaquim
joaquin joaquina joash jobe jobst jocelyn jocelyne jochem jochen jodi jodie jody joe joel joelle joep
joerg joffrey johal johan johana johann johanna johanne john johnathan johnnie johnny jokiwe jolan jolana
jolanda jolanta jolanthe jolene jolie jolijn joline jomar jonah jonas jonatan jonathon joni jonna jonny
joojo joona joonas joonatan joost joram jordana jordi jordon jordy jorg jorge jorgen joris jorja jorma
jorn jort jorunn josee josef josefa josefiina josefin josefina josefine josep joseph josephat josephine
josette joshua josiah josiane josianne josip josipa josko joso josphat josphine jost josue jouko jouni
jovan jovana jovelyn jovita joyce joyline jozef jozo jozsef juana juanita juanito jude judit judita judith
judy juergen juha juhana juhani juho jukka julia julian juliana juliane julianna julien juliet julieta
juliette julijana julita julius juliusz jumaane juna juni junjun juqula juraj jurgen juri jurij jurre
jussi justin justina justine justiniani justus justyna jutta juul juulia juuso juwon jyoti jyrki jytte
kaamil kaari kaarina kaarlo kaashif kaazim kabeer kabelo kaberia kabir kabiru kabui kaburu kabuye kachela
kaci kacper kada kadakia kaddour kaddouri kade kadenge kadi kadri kadzo kafeel kageha kagendo kaggwa
kagiso kagwiria kahina kahindi kahinu kahurangi kaia kaija kaimenyi kaingu kaique kairu kaisa kaitlin
kaitlyn kaja kajetan kajji kajsa kajuju kakai kakooza kalama kalbi kaleb kaleem kaleema kalekye kalervo
kalevi kalina kalita kalla kalle kalman kaloki kalpit kalume kaluwa kamal kamande kamathi kamau kamdar
kamel kamene kamil kamila kamilly kamran kamya kanana kananu kanda kandie kane kang'ethe kangethe kangogo
kanini kanja kannan kant kanyi kaombwe kapadia kapoor karaamat karabo karam karambu karan karani karanja
kare kareem karel karikari karim karima karimi karin karina karine karisa kariuki karla karley karlfried
karlheinz karlijn karlo karnik karola karoliina karolin karolina karoline karoly karpe karsten karthik
karuga karuri karwitha karyn kasam kashan kashangaki kashif kashish kashvi kashyap kasim kasimir kaskazi
kasozi kaspar kasper kassim kasule kasyoka kata katalin katana katariina katarina katarzyna katcha kate
katelyn katerina kathambi katharina katharine kathe katherina katherine kathi kathleen kathrin kathryn
kathure kathy kati katia katica katie katja katlego katongole katri katriina katrin katrina katrine katty
katy kauko kaul kauthar kavita kavitha kavya kawira kawkab kawthar kayden kaye kayiwa kayla kaylee
kayleigh kaysan kazim kazimierz kazungu kealan keano keanu kebaili kebir keegan keelan keely keeva kehinde
keijo keira keisha keitany keith keitumetse keji kelechi kelli kellie kelly kelvin kemal kemboi kemei
kemuma kemunto ken kenan kendi kendra kenedy keneth kenga kenn kennedy kennet kenneth kenny kenth kenyangi
kenza keri kerri kerstin kerttu kerubo keter kevim kevin kevo keya keyaan keziah kgomotso khaalid khaan
khaba khabalidaka khadidja khadija khady khaemba khaldi khaled khalid khalif khalil khamani khambule
khamis khamisi khan khanna khanyeza khanyile khanyisile khaphela khare khathi khathide khathini khawula
khelif khelifa khelifi khelil kheswa khezokhulu khisa khloe kholose khomo khonjwayo khosini khosla khoza
khuba khubisa khuboni khukhuza khulu khuluse khumalo khumbuza khurana khuyameni khuzwayo khwane khwela
kiaan kiah kiama kian kiapo kiara kiarie kibafupia kibet kibibi kibiwot kibiwott kiboi kibor kiburi
kibuuka kiema kiera kieran kigen kiggundu kihara kiilu kiio kiiru kijana kijani kikelomo kikwete kilian
killian kilonzi kilonzo kimachu kimaiyo kimani kimanthi kimanzi kimaro kimaru kimberly kimeli kimemia
kimeu kimmo kimosop kimotho kimtai kimutai kimya kinaya king'ori kinga kingori kinoti kinubi kinuthia
kinya kinyanjui kinyua kiogora kiojah kioko kipchirchir kipchoge kipchumba kipepeo kipkemboi kipkemei
kipkemoi kipkirui kipkoech kipkogei kipkorir kipkosgei kipkurui kiplagat kiplangat kipleting kiplimo
kipngeno kipngetich kiprono kiprop kiprotich kipruto kipsang kiptanui kiptoo kiptui kiptum kipyego
kipyegon kira kirabo kiragu kirby kirimi kirsi kirsten kirsti kirstie kirstin kirstine kirsty kirui kirwa
kisilu kisima kitheka kithinji kithome kitonga kitsao kitti kituku kitumaini kitur kiume kivuva kiwara
kizza kjeld kjell kjersti kjetil klaas klare klaudia klaudie klaus klavs klemens klement klothilde knud
kobia kobina kobus koech koen kofi kogo koha kohli kojo kolade kolawole kombe kombo komora konda kondo
konradi konstantinos konstanty konstanze koome koomson koos korbinian kordula korede korichi korinna korir
kornel kornelia kornelius koros korpal kosgei koshy kosisochukwu koskei kosoko kothari kouidri kovu koya
kreszentia kreszenz kriemhild krish krisha krishna krishnamurthy krishnan krista kristen krister kristi
kristian kristiane kristie kristiina kristijan kristin kristina kristine kristof kristofer kristoffer
kristopher kristy kristyna krisztian krisztina krisztofer kritika krop krystian krystof krystyna krzysztof
ksawery kubheka kuchanua kujoe kuldeep kullervo kulwinder kumar kumer kumi kunda kundu kunene kung'u kungu
kunibert kunigunda kunigunde kunle kuno kurgat kuria kurian kurt kurtis kurui kurunzi kuruvilla kusi
kusiima kusiwaa kustaa kveta kvetoslava kwaakye kwaakyewaa kwabena kwadwo kwaku kwamboka kwamena kwartemaa
kwarteng kwasi kweku kweli kwemoi kwesi kweyama kyagulanyi kyalo kyan kyano kyara kyei kyeiwaa kyerewaa
kyla kyle kylian kyllian kyllikki kyomuhendo kyra
"""
