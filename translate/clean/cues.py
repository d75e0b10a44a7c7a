"""Words by which notices and links to other articles give themselves away, in several languages."""

from __future__ import annotations

import regex

RELATED = regex.compile(
    r"(?:read(?: more| also)?|see also|related|lesen sie (?:auch|mehr)|mehr dazu|siehe auch"
    r"|lire (?:aussi|plus)|à lire|voir aussi|leer (?:más|también)|lea también|véase también"
    r"|leia (?:também|mais)|veja também|leggi anche|vedi anche|llegiu també|vegeu també"
    r"|lees ook|czytaj (?:też|także)|читайте также|читайте також|devamını oku)\s*:",
    regex.IGNORECASE,
)
NOTICE = regex.compile(
    r"\b(?:cookies?|newsletter|beta version|subscribe|sign up|new (?:\p{L}+ )?website"
    r"|your (?:opinion|feedback)|abonnieren|anmelden|suscríbete|suscríbase|abonnez-vous"
    r"|inscrivez-vous|iscriviti|assine|subscreva|subscriu-te)\b",
    regex.IGNORECASE,
)
