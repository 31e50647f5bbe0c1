/** What else a field can ask for. Folded stems, as in `words.ts`, in the same languages. */
import { anyOf, startOf, wordsOf } from './words-of.ts';

/**
 * Never a one-time code, though the name speaks of codes, tokens or numbers. What never does is not
 * listed: a label without such a word is no code's (`veto.ts`).
 */
export const neverCode = anyOf(
  startOf(
    // Searching, describing, places
    `search zoek suche?n? comment descript zip post(?:al|code|n|kod|_) (?:kod|codigo?)_po(?:cz|st)`,
  ),
  startOf(
    // Buying and paying
    `coupon gift promo referr voucher discount invit kampan korting actie_code gutsch rabat cadeau reduc desc(?:ue|o)nt cupo[nm] sconto znizk kupon
    shipp?ing track(?:ing|_) parcel booking reservation ticket cv[vcdn] c(?:ard|c)_(?:verif|secur|valid|ident|code|pin|n|exp) (?:karten|pruf|kaart)nu
    prufz sort_code ifsc tax$ fiscal licen[cs]e`,
  ),
  startOf(
    // Pictures and robots
    `(?:last|laatste|letzten|derniers|ultim~)_(?:4|four|vier|quatre|cuatro|quattro)$
    (?:char~|letters?)_(?:you|shown|in|from|disp|above|below)_ the_image
    afbeelding bild$ imag(?:e_co|e[nm]) robot`,
  ),
  // Codes kept for a rainy day, unless the same field takes both (`or a recovery code`)
  `(?<!\\b(?:or|oder|of|ou|o|lub|eller|tai|nebo) (?:an? |ein(?:en|e)? |een |un[ea]? )?\\p{L}{0,12} ?)${wordsOf(
    `back_up recover scratch emergenc reserv(?:kod|e_code) herstel noodcode wiederherst notfall ersatz
    secours recupe respaldo ripristin zapasow odzysk aterst gendan gjenop varako zalozn obnov kurtar
    yedek バックアップ 복구`,
  )}`,
  startOf(
    // Settings of programs
    `(?:api|access|bot|personal|private|public|client|app|site)_(?:token|key)s?$(?!_code)
    secret$ issuer lifetime grace$ (?:length|interval|window|limit|attempts|template|provider|url|domain)$
    token_(?:field|name|list|count|symbol|id|address|contract) max_token serial puk$ bar_code qr_code_
    encod decod
    (?:country|area|region|dial|state|land|pa[iy]s|call|phone|error|product|item|article|student|class|course|meeting|game|session|event|join|team|group|company|organi~|member~|customer|store|school|order|account)s?[- ]?(?:code|key|pin|id|num|n[or]$|kode?$)
    cod(?:e|igo|ice)_(?:d[ei]_)?(?:client|suivi|prod|art) klassen?code kunden klant landcode
    (?:device|app|token|key|authenticator|method|factor)(?:'s)?_(?:name|label|naam)`,
  ),
  wordsOf('captcha (?:hours|minutes|seconds)\\) クーポン [图圖]形'),
);

/** Something else, unless the name speaks of a code as well: "the code sent to your telephone". */
export const personal = anyOf(
  startOf(
    `(?:user(?:_name|_id)?|gebruikersnaam|benutzer(?:name)?|utilisateur|usuario|utente|identifiant)$
    e_?-?mails?$ correo phone mobil mobiel tel$ telef gsm handy
    (?:~names?|naam|nom|address|street|city|country|date|day|month|year)$`,
  ),
);

/** A field that belongs to a payment card. */
export const cardField =
  /card ?n|\bcc ?(?:n|exp)|ka(?:art|rten)nu|numero d\w+ (?:carta|carte|tarjeta)|\bexp(?:ir| ?(?:month|year|date))|\bmm ?\/ ?(?:yy|jj|aa)|gultig bis|vervald/;
