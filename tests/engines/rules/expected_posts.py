"""The X posts the writer gives for every situation, each read aloud before it was written down here."""

from __future__ import annotations

from bot.domain.drafts import Tone

POSTS: dict[tuple[str, Tone], str] = {
    ("fibre", Tone.CALM): (
        "Safaricom installed home fibre on 3 Nov. I paid KSh 4,500 and it's been dead since. Four "
        "calls, two tickets, still dead after 15 days. @Safaricom_Care can you refund me or fix it by"
        " Friday? #SafaricomHomeFibre"
    ),
    ("fibre", Tone.FIRM): (
        "Safaricom: Paid KSh 4,500 for home fibre, dead since 3 Nov. 15 days, four calls, two "
        "tickets: still dead. @Safaricom_Care will you refund me or fix it by Friday? "
        "#SafaricomHomeFibre"
    ),
    ("fibre", Tone.SOFT): (
        "Safaricom installed home fibre on 3 Nov. I paid KSh 4,500 and it's been dead since. Called "
        "four times, two tickets, nothing. Still dead after 15 days. @Safaricom_Care could you please"
        " refund me or fix it by Friday? Thank you. #SafaricomHomeFibre"
    ),
    ("fibre", Tone.SHORT): (
        "Safaricom: Paid KSh 4,500 for home fibre, dead since 3 Nov. Can you refund me or fix it by "
        "Friday, @Safaricom_Care? #SafaricomHomeFibre"
    ),
    ("phone never came", Tone.CALM): (
        "Phone I ordered never came. Was supposed to come 10 Nov, ordered on 2 Nov. I paid ₦58,000. "
        "Now 8 days late. Jumia, can you refund me? #Jumia"
    ),
    ("bank promise", Tone.CALM): (
        "Halifax: A payment of £240 was taken twice from my account. On 2 Oct they promised a refund "
        "within 10 working days. That was due on 16 Oct, 33 days ago. Three emails, still no refund. "
        "@AskHalifaxBank can you refund me? #Halifax"
    ),
    ("flight", Tone.CALM): (
        "My flight from Stansted was cancelled two hours before departure on 9 Nov. I had to buy "
        "another ticket for €310. Two chats and both times the agent just closed it. Still not solved"
        " after 9 days. @askryanair can I have a refund and compensation? #Ryanair"
    ),
    ("power cut", Tone.CALM): (
        "Kenya Power: No electricity in Rongai since 15 Nov. I keep calling and nobody picks up. All "
        "the food in my fridge has gone bad. Still no electricity after 3 days. @KenyaPower_Care can "
        "you fix it? #KenyaPower"
    ),
    ("power cut", Tone.FIRM): (
        "Kenya Power: No electricity in Rongai since 15 Nov. All the food in my fridge has gone bad. "
        "3 days now. I keep calling and nobody picks up. @KenyaPower_Care will you fix it? "
        "#KenyaPower"
    ),
    ("power cut", Tone.SOFT): (
        "Kenya Power: No electricity in Rongai since 15 Nov. I keep calling and nobody picks up. All "
        "the food in my fridge has gone bad. Still no electricity after 3 days. @KenyaPower_Care "
        "could you please fix it? Thank you. #KenyaPower"
    ),
    ("power cut", Tone.SHORT): (
        "Kenya Power: No electricity in Rongai since 15 Nov. All the food in my fridge has gone bad. "
        "Can you fix it, @KenyaPower_Care? #KenyaPower"
    ),
    ("card swallowed", Tone.CALM): (
        "ATM debited me N20,000 on 12 Nov but did not give any cash. The manager laughed at me. They "
        "said 48 hours. Two visits, still no refund after 6 days. GTBank, can you refund me by 3 Dec?"
        " #GTBank"
    ),
    ("hotel", Tone.CALM): (
        "I booked and paid on Booking. But the hotel in Durban had no room for us when we arrived "
        "with two children at ten at night. That was on 14 Nov, 4 days ago. Paid R2,350.50 for a "
        "hotel room. @bookingcom can you refund me and explain what happened? #Booking"
    ),
    ("thin", Tone.CALM): (
        "I have a problem with Vodacom and it is not solved yet. Vodacom, can you tell me how you "
        "will put this right? #Vodacom"
    ),
    ("nothing at all", Tone.CALM): (
        "I have a problem and it is not solved yet. Can you tell me how you will put this right? "
        "#CustomerService"
    ),
    ("nothing at all", Tone.FIRM): (
        "I have a problem and it is not solved yet. Will you tell me how you will put this right? "
        "#CustomerService"
    ),
    ("nothing at all", Tone.SOFT): (
        "I have a problem and it is not solved yet. Could you please tell me how you will put this "
        "right? Thank you. #CustomerService"
    ),
    ("nothing at all", Tone.SHORT): (
        "I have a problem and it is not solved yet. Please, can you tell me how you will put this "
        "right? #CustomerService"
    ),
    ("thin with handle", Tone.CALM): (
        "MTN: My data disappears every night. @MTN180 can you tell me how you will put this right? #MTN"
    ),
    ("shoes wrong size", Tone.CALM): (
        "Ordered size 42 shoes and got size 38 on 6 Nov. I paid €89.95. One email, still no "
        "replacement. Zalando, can you replace them? #Zalando"
    ),
    ("gym", Tone.CALM): (
        "PureGym: I cancelled my membership in September and they still take £24.99 every month. "
        "@PureGym can you cancel it without any fee and refund me? #PureGym #Membership"
    ),
    ("account locked", Tone.CALM): (
        "PayPal: My account is locked since 10 Nov with $1,200 in it. Two calls and five emails and "
        "every answer is the same template. Still locked after 8 days. @AskPayPal can you unlock my "
        "account by Tuesday? #PayPal"
    ),
    ("account locked", Tone.FIRM): (
        "PayPal: My account is locked since 10 Nov with $1,200 in it. 8 days, two calls, five emails:"
        " still locked. @AskPayPal will you unlock my account by Tuesday? #PayPal"
    ),
    ("account locked", Tone.SOFT): (
        "PayPal: My account is locked since 10 Nov with $1,200 in it. Two calls and five emails and "
        "every answer is the same template. Still locked after 8 days. @AskPayPal could you please "
        "unlock my account by Tuesday? Thank you. #PayPal"
    ),
    ("account locked", Tone.SHORT): (
        "PayPal: My account is locked since 10 Nov with $1,200 in it. Can you unlock my account by "
        "Tuesday, @AskPayPal? #PayPal"
    ),
    ("water bill", Tone.CALM): (
        "My October bill is KSh 18,200, five times the normal one. The meter reading on it is not "
        "what my meter shows. One visit, still not corrected. Nairobi Water, can you correct my bill?"
        " #NairobiWater"
    ),
    ("fridge", Tone.CALM): (
        "LG: Fridge stopped working on 20 Oct, it is 14 months old and has a two year warranty. 3 "
        "calls and they say it is not covered. I paid R9,999. Still not working after 29 days. "
        "@LGSouthAfrica can you honour the warranty? #LG #Fridge"
    ),
    ("taxi", Tone.CALM): (
        "Bolt: The driver took a much longer route on 17 Nov and I was charged GH₵95 instead of "
        "GH₵55. @Bolt_gh can you refund me GH₵40? #Bolt"
    ),
    ("parcel", Tone.CALM): (
        "Evri: Tracking says delivered on 5 Nov but my parcel never arrived. The photo shows someone "
        "else's door. Four chats, still not here after 13 days. @EvriHelp can you deliver it or "
        "refund me? #Evri #Parcel"
    ),
    ("parcel", Tone.FIRM): (
        "Evri: Tracking says delivered on 5 Nov but my parcel never arrived. The photo shows someone "
        "else's door. 13 days, four chats: still not here. @EvriHelp will you deliver it or refund "
        "me? #Evri #Parcel"
    ),
    ("parcel", Tone.SOFT): (
        "Evri: Tracking says delivered on 5 Nov but my parcel never arrived. The photo shows someone "
        "else's door. Four chats with a bot. Still not here after 13 days. @EvriHelp could you please"
        " deliver it or refund me? Thank you. #Evri #Parcel"
    ),
    ("parcel", Tone.SHORT): (
        "Evri: Tracking says delivered on 5 Nov but my parcel never arrived. The photo shows someone "
        "else's door. Can you deliver it or refund me, @EvriHelp? #Evri"
    ),
    ("insurance", Tone.CALM): (
        "My hospital claim of KSh 310,000 has not been paid since 3 Aug. Six emails, two visits, "
        "always 'it is with the team'. Still not solved after 107 days. Jubilee Insurance, can you "
        "answer me and explain what happened by 25 Nov? #JubileeInsurance"
    ),
    ("school laptop", Tone.CALM): (
        "Dell: Laptop arrived on 11 Nov with a cracked screen. Paid ₹74,500 for it. Still not solved "
        "after 7 days. @DellCares can you replace or refund me by Saturday? #Dell #Laptop"
    ),
    ("restaurant", Tone.CALM): (
        "Food came cold and two dishes were missing. That was on 16 Nov, 2 days ago. I paid GH₵180. "
        "Mama Ashanti Kitchen, can you apologise and refund me? #MamaAshantiKitchen"
    ),
    ("train", Tone.CALM): (
        "Deutsche Bahn: Train from Köln to Berlin cancelled on 7 Nov, ticket was €129. I missed a job"
        " interview. Still no refund after 11 days. @DB_Bahn can you refund me? #DeutscheBahn"
    ),
    ("train", Tone.FIRM): (
        "Deutsche Bahn: Train from Köln to Berlin cancelled on 7 Nov, ticket was €129. I missed a job"
        " interview. Still no refund after 11 days. @DB_Bahn will you refund me? #DeutscheBahn"
    ),
    ("train", Tone.SOFT): (
        "Deutsche Bahn: Train from Köln to Berlin cancelled on 7 Nov, ticket was €129. I missed a job"
        " interview. Still no refund after 11 days. @DB_Bahn could you please refund me? Thank you. "
        "#DeutscheBahn"
    ),
    ("train", Tone.SHORT): (
        "Deutsche Bahn: Train from Köln to Berlin cancelled on 7 Nov, ticket was €129. I missed a job"
        " interview. Can you refund me, @DB_Bahn? #DeutscheBahn"
    ),
    ("mobile money", Tone.CALM): (
        "M-Pesa: I sent KSh 12,000 to the wrong number on 16 Nov and reported it within five minutes."
        " Called once, they said they would reverse it. @Safaricom_Care can you refund me by "
        "Thursday? #MPesa"
    ),
    ("landlord repair", Tone.CALM): (
        "Clarion Housing: No heating in our flat since 28 Oct. We have a baby of four months. Three "
        "repair tickets, every one closed without a visit. Still no heating after 21 days. "
        "@ClarionSupport can you fix it by Monday? #ClarionHousing"
    ),
    ("concert", Tone.CALM): (
        "Ticketmaster: Concert was cancelled on 12 Sep. They promised the refund by 12 Oct. Still "
        "nothing on my card. Paid $156 for tickets. Now 37 days late. @TMFanSupport can you refund "
        "me? #Ticketmaster"
    ),
    ("sim", Tone.CALM): (
        "My SIM is blocked since 13 Nov and UGX 50,000 is on it. Still blocked after 5 days. Airtel, "
        "can you unlock my line? #Airtel #SIM"
    ),
    ("sim", Tone.FIRM): (
        "My SIM is blocked since 13 Nov and UGX 50,000 is on it. 5 days now. Airtel, will you unlock "
        "my line? #Airtel #SIM"
    ),
    ("sim", Tone.SOFT): (
        "My SIM is blocked since 13 Nov and UGX 50,000 is on it. Still blocked after 5 days. Airtel, "
        "could you please unlock my line? Thank you. #Airtel #SIM"
    ),
    ("sim", Tone.SHORT): (
        "My SIM is blocked since 13 Nov and UGX 50,000 is on it. Can you unlock my line, Airtel? #Airtel #SIM"
    ),
    ("shouting run-on", Tone.CALM): (
        "Takealot: I ordered a TV and it came broken on 8 Nov. I called them and they said they will "
        "collect it. Then nobody came and then I called again and they said the same thing and its "
        "been ten days now. I paid R12,499. @TAKEALOT can you replace it? #Takealot"
    ),
    ("gas refill", Tone.CALM): (
        "Bought a gas cylinder for KSh 3,100 on 15 Nov and it was half empty. They told me to go "
        "away. Total Energies, can you replace it and explain what happened? #TotalEnergies"
    ),
    ("streaming", Tone.CALM): (
        "Showmax: Charged R99 although I cancelled in the free trial. That was about two weeks ago. "
        "@ShowmaxHelp can you refund me or cancel the subscription? #Showmax #Subscription"
    ),
}
