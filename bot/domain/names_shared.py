"""Names that are also words, places or firms, and firms that are called like people; all folded.

Taken from Faker's lists of names and from the directory of companies (see THIRD_PARTY_DATA.md) and added to
by hand; see `bot.domain.names`.
"""

from __future__ import annotations

# A person only where the words around say so: "hope", "chase", "paris", "wendy".
SHARED = """
aaron aba abbas abbassi abbey abby abed ada adam adda adel adelaide adi adonis adu africa agarwal agata
agate agatha age ahluwalia aime aisling ake aki akos alan alanis alannah alba alban albert alberta albino
aldo ale alec alen ales alexa alexandra alexia alf alfonso alice alin alison allen alma alta alvar ama
amada amani ambar amber amble ambrose amelia america amin amine amir amo amoke amor amrita ana anas anay
anda andre andrea andres andrew andy ane anele ange angel angeles angelica angeline angelique ani anima
anis anna annabella annet ansa antal ante antonio antonios anu apollo april arab archer archie ari aria
ariel arthur arvo asa ascension ase ashley ashling ashton asko asta aston ata ati aud august augustin aune
aura aurelia aurelian aurora aurore austin autumn ava avi awa awj awolowo axel aya baa babu badr bahati
bail bailey bailie bains bajaj bal bale bali bandi bara barad baraka barbel bare baria barman barry bart
bas basil bath batta baya beata beau bela bella bello benedict beni benn benny benson bent berat berend
bertram bertrand beryl beth bett betty bex bey bhakta bhandari bhat bibi bii bill billy bir birthe bitten
blair blake blanca blas bob bobby bodhi bodil boe boel boke boma bonnie bor bora bore bose bozo brad
bradley bram brandy breno brent brit britt brogan brooklyn bruna bruno bryony cal camelia camilla candela
candelas candida capucine cara caridad carina carita carl carmine carol carolin carolina carter cas casey
casper cassie catalina catherine cato cedrin celestina celestine celestino celine cetin chad chai chand
char charity charles charlotte chase che chita chloe christian chuy claire clara clark claudio clement
clinton clive cohen cole colin colins colleen collin come comfort conal concha conn connor conrad
constance consuelo contractor cooper cora coral cord corinne cornel corona corrie crin cruz crystal curt
cyrus dada dag dagny dai daisy dakota dale dalton dan daniel dar darcy das dash dass date daud davis dawn
dayal dean deep del delphine demi denes denis denny deo derrick dev devi devon dewan dex dey diamond dib
dick diego dieter dif dillon din dina dino dirk dita divan dixit diya doctor doina dolores dom domingo don
donato donna douglas drago dragos drew dua dugal duke dulce duma duncan duro earl ebony eda eddy eden
edgar edit edu edwin eimer ela elaine eli elizabeth elke elli else ema emir emma emmet emy erika ernst esa
esi esperanza ester estrella eta ethel eulalia eva evan evans eve evert evi evie evy ewa eze faith falk
fancy faraja faras fares fatiha fay felicia feline fella fellah fem filippo fletcher floor flor flora
florence florent florin forum france frances francesca francisc francisca francisco franco frank franklin
franz fraser frazer freddy frederik fundi gaba gabi gabor gaby gade gail gala gama gandhi ganga gara gati
gemma gene george georgia german gertrude geta ghazi gil gilbert gill gino glen gloria godfrey godwin goel
gola goran gote grace grant grazia gregg gregory grit gro gugu gule gun gundi gunnel gunner gunter guy
hadji haji hala hamel hamis hana hanna hans hardy harm harmony harper harsh harvey hasan hawa hazel
heather hector hema hemal henna henny henry herma hilding hind holly holm hope hora horst huda hudson huia
hunter ian ibn ica ida ige ika ilias ilka immaculate ina india indira indy ing ingo inken innocent ion ira
iris isa ise israel iva ivo ivy iwo iwu ize jack jackson jad jade jagat jai jama jan jana jann jared jarl
jasmin jasmine jasper jay jean jeff jenna jenny jerker jerome jesus jet jha jim jimmy jina jip joann job
joey johannes johnson johnstone jomo jon jonathan jordan jos jose josh joshi joy jua juan jules julie
julio juma jumanne jumba june junior jure kahu kai kaiser kaj kakar kala kale kamala kapur kar kara karama
karen kari karl karol kaur kauri kay kazi keer keld kelsey kent kenzo kerrie kerry khalsa khatri kibe kick
kike kiki kim kimathi kimberley kimbilio kingston kipenzi kiri kirk kiti klara klas knut komen konrad
konstantin kora kori kota krystal kulkarni kwame kylie lad lada lais lal lall lalo lambert lance lange
lanka larry lars lascar lata laura laurin lavender lazar lea lean lee lekha lene leo leon leonardo leone
leos levi levis lewis lex lia liana lieve lili lill lilly limo lina lincoln line linn lino lionel lis liv
livingstone livio liz lloyd loan logan loke lola lone loot lope lora lore lori loris lot lotte lou louis
love lovisa lowe loyal luc luca luce lucky lucy luna lupe lut luthuli luz lyam lydia macarena mad made
madeline madison mads maire maj malik mall mamba mambo mamo man mand mane mangal mani mannan mans manus
mar mara marc marcel marcella marcello marcin marco marcos marcu marcus mare margarita marguerite mariano
marin marina marine mariola marisa mark marko marlis mart marta marten martial martin masha mason master
matara mate mati mats matti maua maud maurice max maxi maxim maxima maxwell may maya mbili mboya meg
melissa melody memo mensa mercedes merchant mercy merel merle merlin meta mia michael mick mie mik mike
mila milagros milan mildred mile milla mille millie milo milos milton mimi mina minna mio mira miro mistry
misty mitra moa moises mollie molly mona more moreen morgan morris mose moses muga muhammed muktar mule
munga munshi murage mwaka mwanza mwezi mya nacho nada nadir nae nael nagar naik nail nala nana nancy
nandini nando nathan nayara nazim nea neema nelson nene neo nete newton nia nicolo nieves nikau niko
nikora nils nina nisa nkrumah nnamdi noa noe noel noor nori norma norman nour nova nsia nti nur nyerere
nyota oak oba obi oda odd ojo oke ola ole olena olive omari oni orlando oscar oshodi oti oto otto ove owe
oza pablo paca pai paige pal pall palla pam pant paolo par paris parker pascual pasi pastor patrice
patricia patty pau paul paulo paw paz peace pedro peer peggy pelayo penny pepe per peri peris perla pero
perry pete petre petrona petter peyton phoenix pia pien pier pierce pilar pili pim pina pingle pio piper
pol poppy prabhu preston prudence puck puk puri qay rada raf rai raid rainer rais raja rajabu ralph ram
ramadhani rana randy rao rares rattan ratti rau ravel raven ray raymond reece reem regina regis rehema
reina reine remedios rens rex ria rick rickey rico rida rik riley rim rishi risper rita roan roar robin
robinson rodney roger rogers rohan roman ron roosa rop roque rory rosa rosario rose rosel rosie ross rout
rowan roy rua ruby rui rune russell rut ruto ruy ryder rym sabin sabina sabine sacha sad sade safari saga
sagar sai said saim sair salat salem salma salomon salvador salvatore sam sama sammy sancho sandal sander
sandro sandy sane sangha sanna sant sante santiago santos sara saraf sari sarkar sarna sarraf sasa sauti
savannah savant scot sem sen senna sep serge serine seth sever sha shah shan shanker shanna sharaf shari
shay shea sheikh shelly sherry sheth shida shroff sibylla sidi sienna sierra sifa siku sil silva simba
sime simi sina sine siri siv skye skylar socorro sofi sofia soi sol sole som sona sonny sophy sos spencer
stan stanley steen stein stela stella sten stephane stewart stig stine sue sultan summer sunder sune sur
sura susi sydney sylvia sys tabet tade taha tahmeed tai tailor taj tak tali talwar tamara tamas tammie
tammy tania tank tara tata taylor tea ted temu teo teodor thakur theophile theres therese thi thole thore
tia ties tiffany tilde till tilly tim timon tine toby tom tome tommy tone tony too topias tor tora tore
tory travis trent trine trinity troy tudor tui tutu tyler udo ugo ulf uli ulla umoja una undine uno urban
urs uta ute utz uwe uzima valentine valentino valero vallary varsha vasa vaughan vedika veer vega vera
veronika veta victoria vidal vig vigo viking ville vince vincent viola violette virginia vit vitali
vitalis wadi wako wali walli wally wanga warren warrior washington wendy wenzel were willie willow willy
wilson wolf wolfram wur xenia yaa yan yar yda yego yei yeni yogi yug zac zak zaki zara zawadi zeno zion
zora
"""

# Firms with a given name in theirs.
FIRMS = """
aaron_brothers aba_electric aba_power abby_legendary_pizza abby_pizza abdullah_alothaim_markets
adelaide_metro aditya_birla_health africa_world aga_khan agata_meble agnes_b alain_afflelou alain_figaret
albert_ceska_republika albert_heijn albert_hein alberta_health_services alberta_treasury_branches
aldo_shoes ale_hop alex_and_ani alex_bank alexander_mcqueen alfa_romeo alfred_dunhill ali_express
alice_delice alice_olivia alice_plus_olivia allen_and_harris allen_edmonds allen_harris allen_solly
alma_gyogyszertar alta_convenience ama_ghana amber_taverns america_best america_car_mart
america_first_credit_union america_today amo_maroc amo_style amy_ice_creams ana_airlines anabel_arto
andy_frozen_custard angel_broking angel_one angelo_caputo_fresh_markets angie_list angus_and_coote
anika_schuh ann_taylor anna_bella anna_van_toor anthony_vince_nail_spa antoine_et_lili anton_and_willem
anton_sport anton_willem apollo_24_7 apollo_247 apollo_abyssinia apollo_diagnostics apollo_hospitals
apollo_insurance_kenya apollo_optik apollo_pharmacy apollo_tyres arab_african_international_bank
arab_national_bank arab_tunisian_bank armand_thiery arnold_clark aroma_joe arthur_ford arthur_murray
ashley_furniture ashley_home_store ashley_homestore ashley_store asko_nabytek asko_nabytok aston_martin
ati_physical_therapy au_vide_grenier august_storck_kg auntie_anne aurelio_pizza aurora_health_care
aurora_multimarket austin_bank austin_energy autour_de_bebe awa_ghana backerei_emil_reimann badr_banque
bailey_nelson bajaj_allianz bajaj_auto bajaj_emi bajaj_finance bajaj_finserv bajaj_general_insurance
bambi_yatak banca_comerciala_romana banca_pop_emilia_romagna banco_de_costa_rica banco_fondo_comun
bandi_vamos bank_1_saar bank_of_alexandria bank_of_costa_rica baptist_health bar_louie bart_train
basel_cantonal_bank bath_and_body_works bath_body_works baylor_scott_white_health bella_italia
ben_and_jerry ben_bridge ben_cookies ben_franklin_transit ben_jerry ben_sherman benjamin_moore
benny_and_co benny_co benoit_audition benson_auto_parts benson_beds beth_israel_deaconess_hospital
beth_israel_lahey_health betty_barclay bex_courier bex_express bharat_sanchar_nigam
bhat_bhateni_super_market bi_liam_sia big_fernand bijou_brigitte bir_philippines bir_revenue_district
blake_lotaburger bob_and_berts bob_bank bob_berts bob_box bob_brasil bob_discount_furniture bob_evans
bob_go bob_group bob_jane_t_marts bob_shop bob_stores bob_wayne_oil_company bob_world bose_headphones
boticas_y_salud boulangerie_louise boulangerie_marie_blachere brandon_hire_station brandon_tool_hire
brandy_melville brit_airways brit_gas brittany_ferries bruno_banani bryan_texas_utilities
buchhandlung_walther_konig cal_bank cal_train calvin_klein camille_albane camp_david canal_de_isabel_ii
canal_isabel_ii canal_isabel_segunda canton_of_basel_landschaft cape_ann_transportation_authority carl_jr
carl_zeiss carter_holt_harvey carter_oshkosh casey_carry_out_pizza casey_general_store
casey_general_stores cato_fashions cetin_a_s char_gy charles_clinkard charles_schwab charles_schwabb
charles_tyrwhitt charlotte_russe charlotte_tilbury chase_bank chase_card chase_uk chow_sang_sang
christian_brothers_automotive christian_dior christian_louboutin christian_science_reading_room
christiana_care_health_system christine_laure christopher_and_banks christopher_banks
circuit_georges_raymond claire_stores clark_brands clark_public_utilities clark_pump_n_shop clark_shoes
clas_ohlson claudia_strater clinton_cards cohen_fashion_optical cohen_optical
coldwell_banker_richard_ellis cole_haan colette_by_colette_hayman colin_jeans comfort_delgro
comfort_dental comfort_inn comfort_taxi comodi_iida conrad_electronic conrad_elektronik
conrad_hotels_and_resorts cooper_and_tanner cooper_electric cooper_hawk cooper_tanner
cooper_tire_rubber_company coral_travel correos_de_costa_rica costa_vida craig_cookies credito_emiliano
cruz_azul cruz_roja cruz_verde crystal_web dai_ichi_life dan_john dan_murphy dan_murphys dana_air
dana_airline dana_airlines daniel_jewelers dar_es_salaam_water dar_express dar_rapid_transit
das_futterhaus das_macht_sinn das_weltauto dash_in dave_and_buster dave_buster dave_hot_chicken davi_nails
david_bridal david_jones david_lloyd david_yurman dawn_wing dean_and_david dean_david del_friscos del_sol
del_taco der_mann devon_partnership_nhs_trust diamond_bank diamond_resorts diamond_trust
diana_dry_cleaning dib_bank dick_house_of_sport dick_sporting_goods din_bilpartner din_sko dino_polska
doctor_marten doctor_martens doctor_optic doctor_optik doctor_stoletov dom_lekow dom_lenta don_don_donki
don_quijote don_roberto_jewelers donna_karan dorothy_perkins douglas_holding duane_reade duke_energy
duzy_ben east_side_mario eddie_bauer eddie_rocket eden_park edina_realty edward_jones eileen_fisher
elena_miro elli_markt elsie_sante emil_reimann emilio_adani emma_sleep enel_ceara enel_distribuicao_ceara
equity_afia eric_bompard eric_kayser erik_olsson ermenegildo_zegna ernest_jones esi_hospital
estrella_insurance etablissement_francais_du_sang ethan_allen etienne_aigner eu_yan_sang
eugene_water_electric_board eva_air eva_ua evans_cycles eve_tech evie_networks famous_dave
fantasias_miguel faras_app faras_cab faras_kenya faras_taxi faras_uganda farmacia_sao_joao
federation_of_danish_motorists finn_flare fletcher_hotel fletcher_hotels floor_and_decor floor_decor
fran_cafe france_autopartage france_literie france_loisirs france_pare_brise france_titres france_travail
franck_provost franco_manca frank_energy frank_ross frank_webb_bath_center frank_webb_home
frankie_and_benny frankie_benny frans_bonhomme frans_ua fraser_hart fraser_health_authority
fred_astaire_dance_studios fred_loya fred_meyer frederic_moreno friedrich_pustet_kg fritz_berger
gabor_shoes gabriel_brothers gabriel_pizza gail_bakery gary_public_transportation gati_courier gati_kwe
georg_jos_kaes george_richards georges_rech georgia_mv_express georgia_power georgian_post german_american
german_bundestag german_caritas_association german_doner_kebab german_railways german_red_cross
gertrude_children_hospital gertrude_hawk gertrude_hospital gina_laura gina_tricot gino_east gino_pizza
giorgio_armani gloria_jean gloria_jeans go_kada gordon_food_service greg_bakery gudrun_sjoden guy_degrenne
guy_hoquet h_samuel hana_bank hancock_whitney hang_sang_bank hans_anders hap_vida happy_joe harald_nyborg
harambee_dt_sacco harambee_sacco harley_davidson harmont_and_blaine harmont_blaine harry_and_david
harry_corry harry_david harry_ramsden harry_ritchie harry_rosen harvey_brewery harvey_furniture
harvey_norman harvey_normans heide_backer_meyer heide_backerei_meyer heinrich_von_allworden
hella_service_partner hema_b_v hema_nl henry_ford_health herman_miller hit_ullrich hoka_hoka_bento
howard_hanna hudson_bay hudson_bergen_light_rail hudson_booksellers hudson_news hugo_boss hungry_jake
hunter_douglas ica_ab ica_kvantum ica_maxi ica_nara ica_singapore ica_supermarket indi_home india_mart
india_post ing_australia ing_bank ing_deutschland ing_diba ing_direct ing_espana ing_nederland ing_nl
israel_discount_bank israel_postal_company j_jill jack_and_jones jack_astor jack_brown_cleaners
jack_in_the_box jack_jones jack_le_coq jack_wills jack_wolfskin jacques_wein_depot jad_log
james_avery_artisan_jewelry james_avery_jewelry jan_aushadhi jan_linders jana_small_finance_bank
jason_deli jay_jays jean_coutu jean_louis_david jeans_fritz jeff_de_bruges jellis_craig jenny_craig
jeno_pizza jerome_furniture jet_2 jet_account jet_blue jet_mart jet_pizza jet_star jet_stores jimmy_choo
jimmy_fairly jimmy_john jo_ann_stores joann_fabric_and_crafts joann_fabrics job_lot joe_and_the_juice
joe_crab_shack joe_fresh joe_jennings joe_kwik_marts joe_the_juice john_craig john_deere john_dory
john_fluevog_shoes john_incredible_pizza john_l_scott john_lewis john_reed johnny_bigg johnny_carino
johnny_rocket johnny_rockets johnny_was johnson_fitness_and_wellness johnson_fitness_wellness
johnstone_decorating_centre johnstone_supply jojo_maman_bebe jomo_kenyatta_international_airport
jos_a_bank jos_alukka_and_sons jos_alukkas jos_bank jos_disco jos_electric jos_electricity joseph_a_bank
joy_ride_ph juan_pollo juan_valdez_cafe julien_d'orcel julien_dorcel kai_access kai_bandara
kai_bo_food_supermarket kai_logistik kaiser_permanente kanton_basel_landschaft kara_trutnov kareem_taxi
karen_hospital karen_millen kari_kids karl_lagerfeld karl_marc_john kate_spade kay_jeweler kay_jewelers
kay_jewelry kebab_turki_baba_rafi kelsey_original_roadhouse ken_gen ken_india kendra_scott kent_kwik
khan_bank kick_starter kids_dental_kare kiki_minipris kim_convenience_store king_faisal_hospital
kingston_communications kjell_and_company kjell_company kjell_och_company klas_potraviny kurt_geiger
kvety_victor la_casa_de_tono la_martina la_mutua lal_pari_bus lala_move lanka_sathosa lara_bags
laura_ashley laura_secord laura_todd le_chocolat_alain_ducasse lee_cooper lee_county_electric_cooperative
lee_famous_recipe_chicken lee_sandwiches lee_valley leo_express leo_jeans leon_de_bruxelles leon_furniture
leon_restaurants leroy_merlin les_chocolats_yves_thuries leslie_pool_supplies levi_strauss_and_co
lewis_furniture lewis_south_africa lewis_stores lilla_coop lilly_pulitzer lincoln_motor_company line_x
little_john_bikes liv_bank liv_digital_bank lloyd_bank lloyd_shoes loft_ann_taylor_loft logan_air
logan_roadhouse lola_cupcakes lone_star_texas_grill long_john_silver loot_co_za loot_online
loot_south_africa lorna_jane lot_airlines lot_polish_airlines lotte_department_store lotte_duty_free
lotte_hotel lotte_hotels_and_resorts lotte_hotels_resorts lotte_rent_a_car lotte_super
lou_malnati_pizzeria louis_copeland_and_sons louis_motorcycle louis_motorrad louis_philippe louis_pion
louis_vuitton lova_yatak love_holidays love_republic lowe_market lower_murray_water lucky_brand
lucky_mobile lucky_stores lucky_sushi lucy_fashion ludwig_gortz ludwig_maximilians_universitat
luisa_spagnoli lupe_tortilla lydia_app mad_butcher mad_mex madison_group madison_insurance madison_kenya
madison_reed magazine_luiza mahanagar_telephone_nigam maison_eric_kayser maison_nicolas
majid_al_futtaim_carrefour majid_al_futtaim_kenya malcolm_barnecutt malin_goetz malin_plus_goetz
manners_and_harrison manners_harrison manolo_bakes manu_life marc_cain marc_jacobs marc_o'polo marc_opolo
marc_orian marc_pharmacy marcel_and_fils marcel_fils marco_aldany marco_pizza marcus_cinema marcus_cinemas
marcus_theater marcus_theaters marcus_theatre marcus_theatres maria_ra mariano_fresh_market marie_blachere
marie_calendar marie_callendar marie_callender marin_transit marina_rinaldi marine_atlantic
marine_credit_union marine_layer mark_formelle mark_pizzeria marta_atlanta martin_and_co martin_auer
martin_auto_color martin_co martin_martin martin_reformstark martin_super_markets mary_brown massimo_dutti
master_card master_mechanic master_poulet mateus_supermercados max_air max_airline max_and_co max_brenner
max_bupa max_co max_elektro max_et_moi max_fashion max_hamburgers max_healthcare max_it_senegal max_life
max_mara max_mart max_milhas max_restaurant max_rischart max_spielmann max_stock max_streaming maxi_bazar
maxi_care maxi_dia maxi_ica_stormarknad maxi_shop_and_go maxi_toys maxi_zoo maxim_cakes maxim_crane_works
maxima_grupe_uab maxima_x maxima_xx maxima_xxx may_bank maya_app maya_bank megane_drug megane_ichiba
megane_no_miki megane_store melanie_lyne meli_melo melissa_clube mercedes_benz merchant_bank_ghana
mercy_health merle_norman merlin_cinemas michael_hill michael_kors milan_laser millie_cookies
milo_hamburgers mimi_cafe ministerio_de_salud mio_amore mix_mateus molly_maid more_megastore more_pyva
more_retail more_supermarket more_telecom more_than morgan_jewelers morgan_stanley muni_bus
mutua_madrilena mwalimu_national mwalimu_sacco mwanza_urban_water mwanza_water nacional_monte_de_piedad
nala_app nala_money nando_south_africa nando_uk natali_pharm nathan_famous nayara_energy nayara_petroleum
nelson_alexander nelson_mandela_bay nelson_schoenen neo_bank_asia neo_energia nia_ghana nick_scali
niko_and nisa_express nisa_extra nisa_local nisa_retail noah_bagels noah_new_york_bagels noel_leeming
noel_leemings nova_greece nova_poshta nova_post nova_scotia_liquor nova_scotia_power nsia_assurance
nsia_banque nur_hier oak_furniture oak_furnitureland oba_market ola_auto ola_cab ola_cabs ola_driver
ola_electric ola_energy ola_money ola_s1 ola_scooter ole_and_steen ole_steen olive_garden olive_hill
olive_young oliver_bonas oliver_grant oliver_peoples omar_effendi orange_julius origin_bento
orlando_utilities_commission oscar_health oscar_insurance oscar_wylee otto_versand p_c_richard_son p_terry
pal_airlines pam_golding_properties pam_golding_property_group pam_local papa_john par_mar_stores
paris_baguette paris_metro paris_miki pascal_coste passport_seva_kendra patek_philippe patel_brothers
patisserie_valerie patricia_app patrizia_pepe patty_and_bun patty_bun paul_smith pc_richard peace_mass
peace_motors penny_market penny_markt penovy_raj pepe_franchising pepe_jeans pepe_phone pepe_piri_piri
perry_ellis pete_market peter_alexander peter_england peter_hahn peter_millar peter_piper_pizza
peterson_cat philippine_airline philippine_airlines philippine_bank_of_communications
philippine_business_bank philippine_health_insurance philippine_national_bank philippine_postal
philippine_statistics_authority phoenix_of_east_africa phoenix_petroleum_philippines phoenix_pharma
pia_airlines pierce_transit pierre_cardin pol_med polo_ralph_lauren poppy_bank posta_romana
poste_san_marino preston_bus quem_disse_berenice quinn_cat raf_claim ralf_ringer ralph_famous_italian_ices
ralph_italian_ices ralph_lauren ram_courier ram_couriers ram_hand_to_hand ram_maroc ray_ban ray_food_place
ray_white raymond_group reale_mutua_assicurazioni reddy_express reddy_kuchen reece_actrol
reece_bathroom_life reece_civil reece_fire reece_group reece_hvac_r reece_irrigation_and_pools
reece_onsite reece_pipeline_supplies reece_plumbing_centre reece_viadux regina_transit regis_salons
rex_airlines ria_money_transfer rida_app rida_taxi rita_italian_ice robert_bosch robert_dyas robert_graham
roberto_cavalli robin_donuts robin_hood_app robinson_department_store rodd_and_gunn rodd_gunn roger_dubuis
roger_platt rogers_communications rogers_internet rogers_wireless rolf_benz roman_originals roman_pizza
romano_macaroni_grill rose_pharmacy ross_dress_for_less ross_store ross_stores rotten_robbie roy_rogers
ruby_diner ruby_tuesday rudolf_wohrl rudy_barbershop russell_cellular ruth_chris_steak_house ryan_air
s_oliver sabin_medicina_diagnostica safari_link safari_now saga_cosmetics saga_cruises saga_falabella
saga_holidays saga_insurance saint_germain saint_honore_cake_shop saint_james saint_joseph_drug
saint_laurent salem_five sally_beauty sally_mae salomon_sports salud_digna salvador_artesano
salvatore_ferragamo salvatore_old_fashioned_pizzeria sam_73 sam_chicken sam_club
sam_houston_electric_cooperative sam_smith sampath_bank samson_pharma samuel_smith sander_backstube
sandro_paris sani_dump sani_optik santa_barbara_mtd santa_isabel santa_lucia santiago_metro sao_joao
sasa_grant savannah_fibre schuh_mann scot_rail scott_cinemas seguro_social_de_salud sem_pyatnits sen_eau
serge_blanco servicio_andaluz_de_salud servicio_extremeno_de_salud servicio_madrileno_de_salud
sever_confectionery_products sever_metropol sf_muni sha_kenya shane_co shane_company shane_english_school
sharaf_dg shari_restaurants sherry_fitzgerald siem_piatnic simba_banking simba_sg simba_supermarket
simba_telecom simon_levelt sina_bank siv_vicenza skye_bank sofia_metro sofia_urban_mobility_center
sonny_bbq sophie_lebreuilly spencer_gifts sri_krishna_sweets st_hubert st_john st_joseph_drug
st_joseph_pharmacy stadtwerke_energie_jena_possneck stan_chart stan_donuts stan_sport stan_streaming
stanley_steamer stanley_steemer steak_miya stein_mart stella_mccartney stephane_plaza steve_madden
stewart_shops stuart_weitzman sur_la_table suzanne_grae sydney_ferries sydney_tools sydney_trains
sydney_water taco_john tahmeed_bus tahmeed_coach tai_fung_bank tai_oan_gin_hang tai_oan_pang_ok
tai_uan_gin_hang tai_uan_pang_ok taj_bank taj_hotels tama_shinkin_bank tamara_app tank_and_rast tank_rast
tata_1mg tata_aig tata_capital tata_click tata_cliq tata_commercial_vehicles tata_motors tata_nexon
tata_play tata_power tata_sky tata_trucks tea_land tea_shop tea_wg ted_baker ted_coffee_co ted_hot_dogs
ted_montana_grill teddy_bigger_burgers temu_app thalia_buch theodore_and_pringle_optical
theodore_pringle_optical thom_browne thomas_philipps thomas_sabo tiffany_and_co tiffany_and_company
tiffany_company till_number tim_brasil tim_celular tim_fibra tim_group tim_hortens tim_horton tim_hortons
tim_italia tim_s_p_a toby_carvery toby_estate tom_and_co tom_co tom_ford tom_lee_music tom_tailor
tom_thumb tommi_burger_joint tommy_bahama tommy_express tommy_hilfiger toni_and_guy toni_guy
tony_fresh_market tony_moly tony_roma too_good_to_go tory_burch trader_joe travis_perkins trinity_health
triveni_supermarket triveni_supermarkets tudor_biscuit_world tudor_watches tui_airways tui_group
tui_holidays tui_reisecenter tui_uk ulla_popken uncle_john uno_chicago_grill uno_pizzeria_and_grill
uno_pizzeria_grill urban_air urban_baristas urban_barn urban_clap urban_company urban_kids
urban_outfitters urban_planet urban_plates vacheron_constantin valerio_tropical_bakeshop valero_energy
valero_forn_de_pa valero_forn_tradicional vanessa_bruno vasa_fitness vasa_lekaren vera_bradley
victor_kvety victor_valley_transit_authority victoria_bank victoria_commercial_bank victoria_group
victoria_secret vida_a_caffe vida_e_caffe vidal_supermercados vijay_sale vijay_sales viking_electric
ville_de_montreal virginia_abc virginia_dmv vittoria_assicurazioni wafa_cash walbusch_walter_busch
walther_konig warren_cat warren_james washington_federal washington_metro washington_state_ferries
wendy_burger wendy_milk_bar whittard_of_chelsea william_h_brown william_hill william_sonoma wilson_airport
wilson_communications wolle_rodel yego_cab yego_cabs yego_moto yego_rwanda yogi_bear_jellystone_park
yves_delorme yves_rocher yves_saint_laurent yves_thuries zara_home zia_lucia
"""

# What a firm, a street or a place is called behind the name it was given.
KINDS = """
academy accessories agencies agency airline airlines airport airways apartments appliances assurance auto
autos avenue bakers bakery bank bar bay beach beauty bistro books bookshop boutique branch bridge
broadband brokers bros brothers builders bus buses butchery cabs cafe cakes capital care cargo cars
caterers catering center centre chemist chemists church cinema cinemas city cleaners clinic close clothing
coach coaches collection collections college communications computer computers constituency construction
contractors cosmetics council county courier couriers court creations credit creek crescent cup dairies
day deliveries delivery dental dentists design designs developers diagnostics digital district drive
eatery electrical electricals electronic electronics energy enterprise enterprises entertainment estate
estates events express fabrics falls farm farms fashion fashions ferries ferry fibre finance financial
fitness florist flowers fm food foods foundation furniture gadgets garage garden gardens gas gate gmbh
grill group guesthouse gym harbour hardware health healthcare heating heights highway hill hills hire
holdings holiday holidays homes hospital hostel hotel house housing inc industries inn institute insurance
interiors international internet investment investments island islands jewellers jewelry junction kennels
kitchen kitchens laboratory labs lake lane laundry letting lettings library limited line lines llc loans
lodge logistics lounge ltd mall marine market markets mart media medical medicals memorial microfinance
minimart ministries mobile mobiles motor motors movers municipality museum network networks news nursery
online optical opticians outfitters park parts pets pharmacy phones photography pizza place plaza plc
plumbing point port power press properties property publishers radio realtors realty records removals
rental rentals repair repairs residence residences residency resort restaurant river road roofing
roundabout sacco safaris salon sarees savings school service services shoes shop shops shuttle silks
solutions sons spa spares sports spring springs square stadium stage station stationers storage store
stores street studio studios suites supermarket supermarkets sweets systems tailors taxi taxis tech
technologies telecom telecoms terminal terminus theatre tour tours tower towers trader traders trading
transit transport travel travels tv tyre tyres uniforms university valley vehicles venture ventures
veterinary vets villas ward water way wines
"""
