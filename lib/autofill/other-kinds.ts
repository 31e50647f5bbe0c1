/** What else a field can ask for. Folded stems, as in `words.ts`, in the same languages. */
import { anyOf, startOf, wordsOf } from './words-of.ts';

/**
 * Never a one-time code, though the name speaks of codes, tokens or numbers. What never does is not
 * listed: a label without such a word is no code's (`veto.ts`).
 */
export const neverCode = anyOf(
  startOf(
    // Searching and describing
    `search zoek suche?n? comment descript subject$ keyword query$
    zip post(?:al|code|n|kod|_) (?:kod|codigo?)_po(?:cz|st) plz$ quantity amount birth dob$`,
  ),
  startOf(
    // Buying and paying
    `coupon gift promo referr voucher discount invit affiliat campaign kampan korting actie_code gutsch
    rabat aktions cadeau remise reduc parrain descuent descont cupo[nm] sconto znizk polec slev kupon
    indirim alennus lahja presentk gavek reward loyal shipp?ing track(?:ing|_) parcel booking reservation
    ticket pick_up abhol afhaal purchase cv[vcdn] csc$
    c(?:ard|c)_(?:verif|secur|valid|ident|code|pin|n|exp) (?:karten|prufz|kaart)nu kartenp prufz cryptogr
    bic$ swift sort_code routing ifsc iban tax$ vat$ fiscal licen[cs]e bsn$`,
  ),
  startOf(
    // Pictures and robots
    `(?:last|laatste|letzten|derniers|ultim~)_(?:4|four|vier|quatre|cuatro|quattro)$
    (?:char~|letters?)_(?:you|shown|in_the|from_the|disp|above|below) (?:in|from|of|on)_the_(?:image|picture)
    afbeelding bild$ imag(?:e_co|e[nm]) immagin obrazk human$ robot spam honey_pot`,
  ),
  // Codes kept for a rainy day, unless the same field takes both (`or a recovery code`)
  `(?<!\\b(?:or|oder|of|ou|o|lub|eller|tai|nebo) (?:an? |ein(?:en|e)? |een |un[ea]? )?\\p{L}{0,12} ?)${wordsOf(
    `backup back_up recover scratch emergenc reserv(?:kod|e_code) herstel noodcode wiederherst notfall
    ersatz secours recupe respaldo ripristin zapasow odzysk aterst gendann gjenop varako palaut zalozn
    obnov kurtar yedek резервн восстан 恢复 [备備]用 バックアップ 복구`,
  )}`,
  startOf(
    // Settings of programs
    `(?:api|access|refresh|bearer|bot|personal|private|public|client|csrf|webhook|push|app|site|join)_(?:token|key)s?$(?!_code)
    secret$ seed$ issuer lifetime time_out
    (?:length|interval|window|limit|retries|attempts|template|endpoint|provider|sender|url|domain|host~|port|slug)$
    token_(?:field|name|list|count|symbol|id|address|contract) max_token grace$ serial sku$ ean$ upc$ puk$
    bar_code qr_code_(?:text|cont|data|val) encod decod morse html css$ embed colou?r hex$ currency language
    (?:country|area|region|dial|state|provinc|land|pa[iy]s|city|call|phone|prefix|source|status|error|product|item|article|artikel|student|pupil|class|course|room|meeting|game|session|event|join|team|group|company|organi[sz]ation|tenant|member~|customer|employee|staff|agent|store|shop|branch|station|airport|department|project|agency|vendor|supplier|school|insurance|policy|registration|family|parental|friend|partner|shar~|guest|quiz|offer|source|reference|sales|model|part|building|door|gate|vehicle|order|account)s?[- ]?(?:code|key|pin|id|num|n[or]$|kode?$|wahl|prefi)
    klassen?code spiel_(?:code|pin) teilnahm bedrijfs kunden klant mitglied lidnum
    (?:device|app|token|key|authenticator|method|factor)(?:'s)?_(?:name|label|naam|nick|bez|nom$)`,
  ),
  wordsOf(
    'captcha (?:hours|minutes|seconds)\\) 郵便 邮编 우편 индекс промокод купон 优惠 クーポン 쿠폰 картинк [图圖][形片]',
  ),
);

/** Something else, unless the name speaks of a code as well: "the code sent to your telephone". */
export const personal = anyOf(
  startOf(
    `(?:user(?:_name|_id)?|gebruikersnaam|benutzer(?:name)?|utilisateur|usuario|utente|identifiant)$
    e_?-?mails?$ correo phone mobil mobiel tel$ telef gsm handy rufnum cell$ portable celular movil
    (?:~names?|~naam|nom|nombre|cognome|address|adres~|street|straat|city|country)$
    (?:date|datum|day|month|year|dag|maand|jaar|tag|monat|jahr|jour|mois|dia|mes)$`,
  ),
  wordsOf('почт 電話 手[机機] 전화'),
);

/** A field that belongs to a payment card. */
export const cardField =
  /card ?n|\bcc ?(?:n|exp)|ka(?:art|rten)nu|numero d\w+ (?:carta|carte|tarjeta)|\bexp(?:ir| ?(?:month|year|date))|\bmm ?\/ ?(?:yy|jj|aa)|gultig bis|vervald/;
