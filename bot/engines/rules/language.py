"""Tell English from other languages."""

from __future__ import annotations

import re
import unicodedata

from bot.engines.rules.plain import word_set

_ENGLISH = word_set(
    "the a an is are was were i my me you they them it to of in on at for and but not no have has "
    "had with from this that been since when paid want called never still order phone money back "
    "said what how do did will can get got please hi hello thanks ok yes"
)
_FOREIGN = word_set(
    "el la los las un una de del que y no es en por para con mi me se lo su pero como der die das "
    "und ist ich nicht ein eine mit auf für mein meine war habe hat seit wir sie von"
    " nach nichts seitdem möchte zurück keinen keiner schon aber oder le les des et "
    "est je pas mon ma mes avec depuis pour dans une au nous ils os as um uma não do da em meu "
    "minha com foi eu het een van ik niet mijn op voor met zijn hebben al sinds ang ng sa ko na "
    "mga ay hindi wala yangu kwa ya wa ni sina bado tangu nime nili hii hiyo lakini na si ghe dey "
    "una abeg wetin desde hasta nadie lleva está sem sans ohne keine kein wurde bekommen seit días dinero"
    " muy porque "
    "cuando jamais encore rien toujours immer noch wurde nunca ainda chahiye nahi hai mera meri maine"
    " mujhe aur paisa kiya gaya nilinunua nimelipa zangu"
    " nataka mpaka "
    "tô já aqui luz noite nada faz ja liguei dia prazo agora comprei vocês vcs essa esse isso quero dinheiro"
    " ontem "
    "hoje pelo pela pero tengo hace llegó ahora quiero esto esta este todo nada muy gracias c'est j'ai vous "
    "personne toute journée chez moi sur dem den bin sehr mal wieder bis zum ganze zou komen niemand per"
    " maand deze "
    "gebeld wil heb geld hier nooit nie het julle ek sy dit kom sonder verlede baie hulle sê van vir niyo"
    " ako yung "
    "nung lang naman pera ko ka ki kar bhi tha karo hoon raha tarehe huduma sisi hapa kila "
    "sijapata wangu pesa simu nimepiga mara leo za cha bado nu non il che di sono della mio mia"
)
_SHARED = word_set("me no a an as is in on do so die was war he i hat not am most")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


def is_english(text: str) -> bool:
    """Tell whether a text reads as English; short texts without a telling word do."""
    words = [word.lower() for word in _WORD.findall(text)][:200]
    if not words:
        return True
    letters = [char for word in words[:60] for char in word]
    latin = sum("LATIN" in unicodedata.name(char, "") for char in letters)
    if latin < 0.6 * len(letters):
        return False
    english = sum(word in _ENGLISH for word in words)
    foreign = sum(word in _FOREIGN and word not in _SHARED for word in words)
    return foreign <= english or foreign < 2
