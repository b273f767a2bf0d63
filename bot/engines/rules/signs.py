"""Words that give a country away: its money, its offices and laws, its slang, and words of its languages.

Each line is a weight and names; a name with an underscore is several words. A weight of 2 is worth a
question less: see `bot.engines.rules.homeland` for how much is enough.
"""

from __future__ import annotations

from functools import cache

_SIGNS = {
    "KE": """
4 kenya_shillings kenyan_shillings
3 kra ntsa nhif shif ecitizen huduma makanga nduthi matatu sacco saccos niko mpesa_paybill okoa fuliza
3 kebs ca_kenya helb cofek mwananchi
2 mpesa m-pesa paybill till_number maze manze msee buda kumbe mnaniambia hawataki mko chama jua_kali mzee wazi
1.5 boda duka fundi sasa niaje sema bana surely_you ati walai aki
1 nssf tafadhali shamba mitumba crb
""",
    "TZ": """
4 tanzanian_shillings
3 ewura tcra luku nida sumatra latra bando muamala jamani jamaa_zangu wakala daladala bodaboda_dar
2 nimeibiwa nimekatwa imenimeza kadi laki_tatu laki_mbili elfu_tano mnisaidie kwa_wakala
1.5 laki shilingi
""",
    "UG": """
4 ugandan_shillings
3 ura yaka nyabo ssebo banange kcca lc1 nira nwsc umeme_uganda tukutuku gwe mukwano wangi balaalo
1.5 boda stage_chairman momo
1 nssf
""",
    "NG": """
4 naira
3 naija wahala bvn nin nepa fccpc nerc cbn efcc jamb waec okada keke danfo aso_ebi asoebi suya sapa japa oya
3 abi sef ehen shebi shey jare ogbeni oga egusi jollof agbero alaye mumu yahoo_boys garri face_me_i_face_you
2.5 abeg una dey wetin na_so dem don no_gree wey comot nawa gan abeg_help no_be na_una
1 pos una_go chop small_small
1 o_jare pls_o please_o
""",
    "GH": """
4 cedi cedis
3 chale charley trotro tro-tro waakye kenkey banku ghana_card dvla_ghana purc nhis_ghana paaa kwraa ewurade
2 momo_agent susu
1.3 momo dey una abeg e_be
""",
    "ZA": """
4 rands
3 sars sassa ubuntu bakkie eish mzansi gogo braai hayi yoh ag_shame icasa fais_ombud nersa popia loadshedding
3 load_shedding fica tannie baba_se umuntu robot_lights saps medical_aid home_affairs hello_peter hellopeter
2.5 rand eft_proof prasa taxi_rank sjoe ja_nee lekker
2 ek nie het julle soek asseblief baie geld_terug bestelling
1 airtime eft
""",
    "GB": """
3 quid hmrc nhs ofgem ofcom ofwat dvla council_tax tenner fiver pence postcode sort_code parcelforce
3 trading_standards citizens_advice delay_repay dwp universal_credit bank_holiday section_75 hermes_parcel
2 direct_debit telly a_and_e loo knackered gutted gp_surgery estate_agent mot high_street chuffed
2 rubbish_service
2 fca ombudsman_service tfl oyster meet_and_greet
1.5 pounds pound
1 mum reckon mate flat whilst cheque
""",
    "IE": """
3 rtb eircode comreg garda gardai gardaí nct ccpc hse_ireland taoiseach leap_card the_euro
2 lads craic yer_man grand_so
1 mam rang lad quid direct_debit
""",
    "US": """
3 zelle venmo cfpb irs hoa dmv bbb ssn medicaid fdic w2 checking_account attorney_general zip_code zip
2 401k walmart_pharmacy co-pay copay deductible college_town sales_tax
1.5 mom canceled apartment bucks sidewalk gas_station airfare y'all yall gonna_sue pre-authorized
1 medicare dollars dude
""",
    "CA": """
4 canadian_dollars
3 crtc interac e-transfer etransfer ircc loonie toonie competition_bureau sin_number postal_code ccts
2 cra cad province hydro_bill
1 dollars bucks apt
""",
    "IN": """
3 lakh lakhs crore crores aadhaar aadhar upi irdai rbi trai npci pan_card fastag gst_bill paytm_upi paisa
3 rupaye
3 diwali yaar kirana consumer_forum consumer_court nahi bhai_sahab kya paise
2.5 rupee rupees
2 mrp gst_invoice pincode kyc_pending do_the_needful customer_care_people
1.5 kindly_refund telling_me recharge ji same_is pnr_status
1 kindly pnr
""",
    "AU": """
4 australian_dollars
3 arvo servo ute centrelink accc tio mygov melbs footy nbn brekkie ndis myki rego fair_trading aemo
2 afterpay bloody_useless eftpos reckons strewth
1.3 mate dollars mum medicare
""",
    "NZ": """
4 nz_dollars
3 consumer_guarantees_act cga whānau whanau chur sweet_as māori maori commerce_commission winz kiwi_dollars
3 bach
2 layby lay-by_nz nana eftpos
1 dollars mum mate
""",
    "PH": """
4 philippine_pesos
3 barangay brgy naman hindi yung nyo niyo po_kayo pera ntc_philippines dti padala sari-sari jeepney
3 tricycle_fare
2.5 pesos peso kasi wala na_lang ako ang_pera sakin
1 ko
""",
    "SG": """
4 singapore_dollars sgd
3 lah leh lor siao kena liao hdb singpass sia mrt ntuc hawker_centre walao wah_lau
1 dollars auntie uncle
""",
    "AE": """
4 uae_dirhams
3 dirham dirhams emirates_id rera ejari tasjeel metro_dubai tdra
1.5 inshallah habibi salik_tag
""",
    "DE": """
2.5 nicht und wurde keine seit habe rechnung verspätung bestellung inkasso finanzamt
1 german germany's
""",
    "FR": """
2.5 vous c'est remboursez facture toujours j'ai votre je_suis pas_de abonnement préfecture
1 french
""",
    "ES": """
2.5 una
2 pedido devuelvan factura quiero estoy llevo vergüenza tarjeta reclamación
1 spanish
""",
    "BR": """
4 reais
3 você vocês tô conto não procon cpf boleto pix protocolo prejuízo
""",
    "NL": """
2.5 bestelling geld_terug niet wel_degelijk jullie besteld bezorgd uiterlijk
1 dutch
""",
    "IT": "2.5 bolletta rimborso sono non_ho fattura soldi",
    "PT": "2.5 multibanco encomenda fatura",
    "ZM": "4 kwacha zesco zicta",
    "ZW": "4 ecocash zesa zipit zinara bond_notes kombi",
    "RW": "4 rwandan_francs rura irembo moto_kigali",
    "ET": "4 birr telebirr",
    "BW": "4 pula bocra",
    "MY": "4 ringgit\n3 tnb_bill lhdn",
    "PK": "3 nadra pta_pakistan easypaisa jazzcash\n1.5 rupees lakh crore",
    "BD": "4 taka bkash",
    "EG": "3 egyptian_pounds egp",
    "SA": "3 riyal riyals sar absher iqama",
    "QA": "3 qatari_riyals qid",
}
_KISWAHILI = (
    "pesa yangu yenu yake zangu bado tangu jana leo kesho kwa hadi tu saa hii hiyo hawa mimi nimelipa "
    "nililipa "
    "nataka hamna hakuna simu wangu sana kabisa watu wapi nini gani kila mara nimepiga ama lakini hapa "
    "sijapata "
    "mmetuangusha nimewapigia juzi usiku asubuhi imekatwa imekatika haijafika hajafika nirudishie "
    "rudisha niliagiza "
    "mnarudisha wanasema anasema ni na za ya la wa zilikuwa ilikuwa ndani nje rangi nyama chakula "
    "imekataa wamekataa "
    "tafadhali asante lakini kwani yule huyu nimelipia siku wiki mwezi mbaya nzuri pia bila kama hata "
    "sijui mteja "
    "imeisha imefika haijafika hamjanitumia hawapokei hawashiki simu nisaidieni mnisaidie niko mko wako"
)
KISWAHILI = frozenset(_KISWAHILI.split())


@cache
def signs() -> dict[str, dict[str, float]]:
    """Return the weight of each sign, in small letters, by country."""
    found: dict[str, dict[str, float]] = {}
    for country, lines in _SIGNS.items():
        for line in lines.strip().splitlines():
            weight, *names = line.split()
            for name in names:
                found.setdefault(name.replace("_", " "), {})[country] = float(weight)
    return found
