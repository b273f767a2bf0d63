# ruff: noqa: E501 - a reply is one line, as it was sent
"""Replies people get under a complaint, labelled before the guard was written: false ones and genuine ones.

Each row is a company, the sender's handle or name where the person passed it on ("" where not), and the text.
They are made up after what banks, regulators and newspapers describe; handles and numbers belong to nobody.
"""

from __future__ import annotations

from bot.domain.company import Account, AccountKind, AccountStatus, Company, Platform


def company(name: str, sector: str, country: str, website: str, *handles: str) -> Company:
    kinds = (AccountKind.SUPPORT, AccountKind.MAIN)
    accounts = tuple(
        Account(Platform.X, handle, AccountStatus.VERIFIED, kinds[min(at, 1)], country, "table", "2026")
        for at, handle in enumerate(handles)
    )
    return Company(name, name.lower(), country, (country,), sector, website, accounts)


COMPANIES = {
    one.name: one
    for one in (
        company("Safaricom", "telecoms", "KE", "safaricom.co.ke", "Safaricom_Care", "SafaricomPLC"),
        company("Kenya Power", "energy", "KE", "kplc.co.ke", "KenyaPower_Care", "KenyaPower"),
        company("GTBank", "banking", "NG", "gtbank.com", "gtbank_help", "gtbank"),
        company("MTN Nigeria", "telecoms", "NG", "mtn.ng", "MTN180", "MTNNG"),
        company("Jumia Nigeria", "retail", "NG", "jumia.com.ng", "JumiaNigeria"),
        company("FNB", "banking", "ZA", "fnb.co.za", "Rbjacobs", "FNBSA"),
        company("Takealot", "retail", "ZA", "takealot.com", "TAKEALOT"),
        company("DStv", "paytv", "ZA", "dstv.com", "DStvCare", "DStv"),
        company("ECG", "energy", "GH", "ecg.com.gh", "ECGghOfficial"),
        company("Airtel Uganda", "telecoms", "UG", "airtel.co.ug", "Airtel_Ug"),
        company("British Airways", "airlines", "GB", "britishairways.com", "British_Airways"),
        company("Barclays", "banking", "GB", "barclays.co.uk", "BarclaysUKHelp", "Barclays"),
        company("Evri", "courier", "GB", "evri.com", "EvriHelp"),
        company("Delta", "airlines", "US", "delta.com", "Delta"),
        company("PayPal", "payments", "US", "paypal.com", "AskPayPal", "PayPal"),
        company("Chase", "banking", "US", "chase.com", "ChaseSupport", "Chase"),
        company("Airtel India", "telecoms", "IN", "airtel.in", "Airtel_Presence", "airtelindia"),
        company("IndiGo", "airlines", "IN", "goindigo.in", "IndiGo6E"),
        company("Telstra", "telecoms", "AU", "telstra.com.au", "Telstra"),
        company("Uber", "ridehailing", "US", "uber.com", "Uber_Support", "Uber"),
        company("Ryanair", "airlines", "IE", "ryanair.com", "askryanair", "Ryanair"),
        company("Deutsche Bahn", "rail", "DE", "bahn.de", "DB_Bahn"),
        company("Kisima Water", "water", "KE", ""),
    )
}

FALSE: tuple[tuple[str, str, str], ...] = (
    ("Safaricom", "@Safaricom_Carre", "Hello, sorry for the inconvenience. Kindly DM your number and M-PESA PIN so we can reverse the transaction."),
    ("Safaricom", "@Safaricom_Care1", "Dear customer, we have seen your complaint. Kindly inbox us for assistance."),
    ("Safaricom", "@SafaricomCare24x7", "We apologise. Message us on WhatsApp 0700 000 111 for a quick refund."),
    ("Safaricom", "@Safar1com_Care", "Hi, please share your details so that we can help."),
    ("Safaricom", "", "Thank you for reaching out. To process your refund share your full name, ID number and M-PESA PIN."),
    ("Kenya Power", "@KenyaPowerCare_", "Kindly send your meter number and pay the reconnection fee of 500 to till 000111 so that we restore power today."),
    ("Kenya Power", "@KenyaPower_Help", "Hello, inbox us your phone number and account."),
    ("Kenya Power", "", "Your token is stuck. Forward the 6 digit code we have just sent to your phone and we will release it."),
    ("GTBank", "@gtbank_he1p", "Dear valued customer, kindly DM for urgent resolution."),
    ("GTBank", "@GTBankResolution", "Pls send your account number, BVN, card number and the 3 digits at the back to reverse the failed transaction."),
    ("GTBank", "", "Click https://gtb-refund.online/form to fill in the dispute form and get your money back within 24 hours."),
    ("GTBank", "", "Your account will be blocked today. Reply with your internet banking password and token to keep it active."),
    ("MTN Nigeria", "@MTN_180_", "We are sorry, kindly send us a DM."),
    ("MTN Nigeria", "", "Chat our agent on WhatsApp: wa.me/2340000000000 to fix your data issue now."),
    ("Jumia Nigeria", "@JumiaNigeriaHelp", "Hi, please drop your WhatsApp number, our refund department will contact you."),
    ("Jumia Nigeria", "", "To receive your refund you have to pay a processing fee of N5,000 first."),
    ("FNB", "@RBJacobs1", "Hi there, kindly DM us your ID number and cell number."),
    ("FNB", "", "Please download AnyDesk from the store and give me the nine digit number so I can cancel the debit order for you."),
    ("FNB", "FNB Fraud Team", "We see a fraudulent debit. Read me the OTP that you have just received to stop it."),
    ("Takealot", "@Takeal0t", "Good day, please send us your order number."),
    ("Takealot", "@takealot_support", "Good day, please send us your order number and bank card details for the refund."),
    ("DStv", "@DStvCares", "Sorry about that. Please send your smartcard number and we will clear the error for R50."),
    ("DStv", "", "Send an e-wallet of R100 to activate your decoder again, it will be returned to you."),
    ("ECG", "@ECGghOfficiaI", "Kindly send your meter number in our inbox."),
    ("Airtel Uganda", "@Airtel_Ug_Help", "Good afternoon, help us with your number and Airtel Money PIN for us to check."),
    ("British Airways", "@BritishAirwaysRefunds", "We're sorry to hear this. Please contact our refund desk on WhatsApp at +44 7000 000000."),
    ("British Airways", "@British__Airways", "Hi, sorry for the delay to your bag. Follow us and send a DM."),
    ("British Airways", "", "I had the same problem. A recovery agent called @fund_recover_pro got all my money back in two days, message him."),
    ("Barclays", "@BarclaysUKHe1p", "Hi, we can look into this for you. Could you DM us please?"),
    ("Barclays", "", "For your safety move your money to the safe account we have opened for you. I will give you the sort code."),
    ("Evri", "@EvriHelps", "Hi, we're sorry. Please tell us your tracking number."),
    ("Evri", "", "Your parcel is held. Pay the £1.45 redelivery fee here: http://evri-redeliver.info/pay"),
    ("Delta", "@DeltaAssist_Team", "Hello! Please share your phone number, an agent will call you shortly."),
    ("Delta", "", "Kindly provide your card number, expiry date and CVV so that the refund can be processed to it."),
    ("PayPal", "@AskPayPaI", "Hello, we're sorry you are having trouble. Please DM us."),
    ("PayPal", "", "Your account is limited. Verify now at paypal-secure-login.com to restore access."),
    ("PayPal", "", "Contact @crypto_retrieve on Telegram, he helped me recover my locked PayPal money."),
    ("Chase", "@ChaseSupport_", "Hello, this is Chase. We would like to help. Please DM us your phone number."),
    ("Chase", "", "This is Chase. To cancel the Zelle payment, please tell me the verification code we texted you."),
    ("Airtel India", "@Airtel_Presence1", "Hi, we would like to help. Please share your number via DM."),
    ("Airtel India", "", "Sir your KYC is pending, install QuickSupport app and share ID, we will update in five minutes."),
    ("IndiGo", "@IndiGo6E_care", "Dear customer kindly share your contact number and PNR, our executive will call you for refund."),
    ("IndiGo", "", "For refund please scan this QR code and enter your UPI PIN, amount will be credited instantly."),
    ("Telstra", "@Telstra_Support24", "Hi, please message us your account number and password so we can log in and check."),
    ("Uber", "@Uber_Supp0rt", "Hey there, sorry about the charge. Kindly DM your phone and e-mail."),
    ("Uber", "", "Hi, we need to confirm your account before we refund the trip. Please send the 4-digit code you got by SMS."),
    ("Ryanair", "@askryanair_", "Hi there, please fill in the compensation form: https://forms.gle/abc123 with your bank details."),
    ("Ryanair", "@RyanairRefundDesk", "Dear passenger, we can speed up your refund. Contact us through telegram @ryr_refund."),
    ("Deutsche Bahn", "@DB__Bahn", "Hallo, bitte schicken Sie uns Ihre Kartennummer und den Sicherheitscode."),
    ("Kisima Water", "", "Send KSh 1,000 to this number to be reconnected, the refund will follow."),
)  # fmt: skip

GENUINE: tuple[tuple[str, str, str], ...] = (
    ("Safaricom", "@Safaricom_Care", "Hi, sorry about that. Please DM us your account number and phone number so that we can assist. ^JM"),
    ("Safaricom", "", "Hi, sorry about that. Please DM us your account number and phone number so that we can assist. ^JM"),
    ("Safaricom", "@SafaricomPLC", "Hello, kindly follow and inbox @Safaricom_Care with the number affected."),
    ("Safaricom", "", "Your ticket SR-000111 has been escalated. Our technician will visit tomorrow between 9 and 12."),
    ("Safaricom", "@Safaricom_Care", "Never share your M-PESA PIN with anyone, even if they say they are from Safaricom. Kindly DM us the transaction code."),
    ("Kenya Power", "@KenyaPower_Care", "Please share your meter number, phone and exact location for follow up. Ref 0001112. ^CK"),
    ("Kenya Power", "", "Our team is on the ground restoring supply. We apologise for the inconvenience."),
    ("Kenya Power", "", "Kindly confirm whether supply has been restored at your premises."),
    ("GTBank", "@gtbank_help", "Dear customer, we apologise. Kindly send your account number and the date of the transaction by DM. Do not share your PIN or token with anyone."),
    ("GTBank", "", "Your complaint has been logged with reference 000-111. The reversal takes up to 48 hours."),
    ("GTBank", "", "Please note that we will never ask for your password, PIN or OTP. You may also write to complaints@gtbank.com."),
    ("MTN Nigeria", "@MTN180", "Hello, please send the number and the date of recharge to us via DM. Thanks."),
    ("MTN Nigeria", "", "Y'ello! Your data has been restored. Please restart your phone."),
    ("Jumia Nigeria", "@JumiaNigeria", "Hi, please share your order number by DM so that we can check on the refund."),
    ("Jumia Nigeria", "", "Your refund has been paid to your JumiaPay wallet. You can see it at https://www.jumia.com.ng/customer/wallet"),
    ("FNB", "@Rbjacobs", "Hi there. Please DM me your contact number and best time to call, never your account details. RB"),
    ("FNB", "", "We have received your dispute. An investigator will call you within 3 working days. Remember we never ask for your OTP or PIN."),
    ("Takealot", "@TAKEALOT", "Hi, we're sorry to hear this. Please DM us your order number and we will look into it."),
    ("Takealot", "", "Your replacement will be delivered on Thursday. Please keep the broken item in its box for the driver."),
    ("DStv", "@DStvCare", "Hi, please DM your smartcard number and the error code you see, we will assist."),
    ("DStv", "", "Your account has been reactivated. Please leave the decoder on channel 100 for ten minutes."),
    ("ECG", "@ECGghOfficial", "Kindly share your meter number, location and phone number for assistance."),
    ("ECG", "", "There is a planned outage in your area until 5pm. We regret any inconvenience."),
    ("Airtel Uganda", "@Airtel_Ug", "Hello, thanks for contacting us. Kindly share your number in the DM for assistance."),
    ("British Airways", "@British_Airways", "Hi, we're really sorry. Please DM us your booking reference, full name, e-mail and postcode."),
    ("British Airways", "", "Your claim is with our customer relations team. You can follow it at https://www.britishairways.com/travel/claims"),
    ("British Airways", "", "We're sorry, but the delay was caused by weather, so no compensation is due under the rules."),
    ("Barclays", "@BarclaysUKHelp", "Hi, so that we can help, please send us a DM with your full name and postcode. Please don't share any account details."),
    ("Barclays", "", "We have refunded £240 to your account. It should show by tomorrow. If you get a call that asks for your passcode, hang up."),
    ("Evri", "@EvriHelp", "Hi, please DM us your 16-digit parcel number, address and e-mail and we'll take a look. Thanks, Amy"),
    ("Evri", "", "We are sorry, your parcel is lost. Please contact the sender, who can claim for you."),
    ("Delta", "@Delta", "Hello, I am sorry to hear this. Please share your confirmation number by DM. HRT"),
    ("Delta", "", "Your bag has arrived in Nairobi and will be delivered today. No payment is needed."),
    ("Delta", "", "We have issued a refund to the card you paid with. Please allow 7 to 10 business days."),
    ("PayPal", "@AskPayPal", "Hi, please send us a DM with the e-mail address on your account. Never share your password. ^SD"),
    ("PayPal", "", "Please log in at https://www.paypal.com/disputes to see the outcome of your case."),
    ("Chase", "@ChaseSupport", "We want to look into this for you. Please DM us your full name and ZIP code, but no account numbers. ^KB"),
    ("Chase", "", "We've credited $1,200 provisionally while we look at your claim. You will get a letter within ten days."),
    ("Airtel India", "@Airtel_Presence", "Hi, we'd like to help. Please share your number via DM: https://x.com/messages/compose?recipient_id=1"),
    ("Airtel India", "", "Your complaint has been resolved. In case of further questions dial 198 from your Airtel number."),
    ("IndiGo", "@IndiGo6E", "Hi, please share your PNR, contact number and convenient time to speak via DM. ~Arun"),
    ("IndiGo", "", "Your refund of Rs 4,300 was processed to the original mode of payment on 12 November."),
    ("Telstra", "@Telstra", "Hi, sorry to hear that. Please send us your account number and date of birth in a private message so we can find your account."),
    ("Telstra", "", "The technician could not get access. Please book a new time in the My Telstra app."),
    ("Uber", "@Uber_Support", "Hi, please send us a note in the app under Help, or DM us the e-mail and phone number on your account."),
    ("Uber", "", "We've reviewed the fare and refunded $8 to your payment method."),
    ("Ryanair", "@askryanair", "Hi, please DM us your booking reference and e-mail address."),
    ("Ryanair", "", "Claims can be made only through the form on ryanair.com. Please allow 10 working days."),
    ("Deutsche Bahn", "@DB_Bahn", "Hallo, bitte schicken Sie uns per DM die Auftragsnummer und das Reisedatum. /ti"),
    ("Kisima Water", "", "Please share your account number and phone. Our team will check the line tomorrow."),
)  # fmt: skip
