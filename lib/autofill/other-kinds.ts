/** What else a field can ask for. Folded words, as in `words.ts`, in the same languages. */

const pattern = (...parts: readonly string[]): RegExp => new RegExp(parts.join('|'), 'u');

/** Never a one-time code, whatever else the name says. */
export const neverCode = pattern(
  // Searching and writing
  '\\bsearch|\\bzoek|\\bsuche?n?\\b|\\brecherch|\\bbuscar?\\b|\\bcerca\\b|\\bszukaj|\\bhledat|\\bkeyword|\\bquery\\b',
  '\\bcomment|\\bremark|\\bopmerking|\\bbemerkung|\\bdescription\\b|\\bsubject\\b',
  // Places
  '\\bzip|\\bpost(?:al|code|nummer|nr|kod|inumero)\\b|\\bpost ?(?:code|leit|al)|\\bplz\\b|postleit|\\bcap\\b|\\bcep\\b|kod pocz|\\bpsc\\b|code postal|codigo postal|postnummer|postinumero|郵便|邮编|우편|индекс',
  '\\b(?:country|area|region|dial(?:ing)?|state|province|land|landes|lander|pais|pays|paese|city|calling|phone|prefix|isd)(?:vor)?[- ]?(?:code|kod|kode|wahl|codigo|prefix)|landnummer|landcode|vorwahl|indicatif|prefijo|prefisso|netnummer|kierunkow',
  // Buying
  '\\bcoupon|\\bgift|\\bpromo|\\breferr|\\bvoucher|\\bdiscount|\\binvit|\\baffiliate|\\bcampaign|\\bkorting|\\bactie ?code|\\bgutschein|\\brabatt?|\\baktions|\\bcadeau|\\bremise\\b|\\breduction|\\bparrain|\\bdescuento|\\bcupon|\\bcupom|\\bdesconto|\\bsconto|\\bbuono\\b|\\bomaggio|\\bpromotion|\\brabais|\\bznizk|\\bkod polec|\\bslev|\\bkupon|\\bindirim|\\balennus|\\blahjakort|\\bpresentkort|\\bgavekort|\\bkampanj|\\bsponsor|\\bcreditcode|\\breward|\\bloyalty|промокод|купон|скидк|优惠|クーポン|쿠폰|קופון',
  '\\bshipp?ing|\\btracking|\\btrack ?(?:and|&)|\\bparcel|\\bpakket|\\bsendung|\\bcolis\\b|\\bbestelnummer|\\border ?(?:id|number|code|no|nr)|\\bbooking|\\breservation|\\bticket|\\bpick ?up|\\babhol|\\bafhaal|\\bpnr\\b|\\bboarding|\\bflight|\\binvoice|\\bfactuur|\\brechnung|\\bpurchase',
  '\\bcvv|\\bcvc|\\bcvn\\b|\\bcsc\\b|\\bcvd\\b|\\bcard ?(?:verif|secur|valid|ident|code|pin|num|no\\b)|\\bcc ?(?:verif|secur|code|num|cvv|csc|exp)|\\bkarten?(?:prufz|nummer|prufn)|\\bkaartnummer|\\bprufz|\\bprufnummer|\\bcryptogramme|\\btarjeta|\\bcarte ?(?:bancaire|bleue)|\\bkontrollziffer|\\bexpir(?:y|ation)|\\bexp ?(?:date|month|year)|\\bmm ?/? ?(?:yy|jj|aa)',
  '\\biban\\b|\\bbic\\b|\\bswift\\b|\\bsort ?code|\\brouting|\\bblz\\b|\\bbankleit|\\bkonto|\\brekening|\\bifsc\\b|\\baccount ?(?:number|no|nr|code|id)\\b',
  '\\b(?:tax|vat|btw|ust|siret|siren|kvk|bsn|ssn|nif|dni|cpf|cnpj|pesel|fiscale?|steuer\\w*|social ?security|passport|licen[cs]e|fodselsnummer|personnummer|henkilotunnus|brin|curp)(?: ?(?:code|number|no|nr|id|num|nummer|plate|key))?\\b',
  // Dates and amounts
  '\\b(?:birth|geburt|geboorte|naissance|nascim|nacim|nascita)\\w*|\\bdob\\b|\\bdd\\b|\\byyyy\\b|\\bquantity|\\bqty\\b|\\bamount|\\bbedrag|\\bbetrag|\\bmontant|\\bprice|\\baantal|\\bpercent',
  '\\b(?:last|laatste|letzten|derniers|ultim[aeio]s?|ostatni\\p{L}*|sista|sidste) (?:4|four|vier|quatre|cuatro|quattro)\\b',
  // Robots
  'captcha|\\bchar(?:acter)?s? (?:you see|shown|in the|from the|displayed|above|below)|\\bletters? (?:shown|in the|above|from the)|\\b(?:in|from|of|on) the (?:image|picture)|\\bafbeelding|\\b(?:im|dem|das) bild\\b|\\bimage ?code|\\bde l.image|\\bimagen|\\bimmagine|\\bimagem|\\bobrazk|с картинк|图形|圖形|图片|\\bhuman\\b|\\brobot|\\bspam|\\bhoney ?pot',
  // Codes kept for a rainy day, unless the same field takes both (`or a recovery code`)
  '(?<!\\b(?:or|oder|of|ou|o|lub|eller|tai|nebo) (?:an? |ein(?:en|e)? |een |un[ea]? )?\\p{L}{0,12} ?)(?:\\bback ?up|\\brecovery|\\bscratch|\\bemergency|\\breserve ?code|herstel|\\bnoodcode|wiederherstell|\\bnotfall|\\bersatz|\\bsecours|\\brecuperac|\\bde secours|\\brespaldo|\\bemergencia|\\bripristino|\\brecupero|\\bzapasow|\\bodzysk|\\baterstall|\\breservkod|\\bgendann|\\bgjenoppr|\\bvarakoodi|\\bpalautus|\\bzalozn|\\bobnov|\\bkurtarma|\\byedek|резервн|восстанов|恢复|備用|备用|バックアップ|リカバリ|복구|백업)',
  // Settings of programs
  '\\b(?:api|access|refresh|bearer|bot|personal|private|public|client|csrf|webhook|deploy|push|jwt|app|secret|site|registration|join|runner) ?(?:token|key|secret)s?(?: (?:name|id|lifetime|ttl|expiry))?\\b(?! ?code)|\\bsecret\\b|\\bseed\\b|\\bissuer\\b|\\blifetime|\\btime ?out|\\b(?:hours|minutes|seconds)\\)|\\b(?:length|interval|window|algorithm|limit|retries|attempts|template|endpoint|provider|sender|url|website|domain|subdomain|hostname|port|slug)\\b|\\btoken ?(?:field|name|list|count|limit|symbol|id|address|contract)|\\bmax ?tokens?|\\bgrace\\b',
  '\\b(?:product|serial|licen[cs]e|activation|registration|cd|software|windows|office|steam|game) ?(?:key|schlussel|sleutel)|\\bserial|\\bsku\\b|\\bean\\b|\\bupc\\b|\\bgtin\\b|\\bisbn\\b|\\bimei\\b|\\bimsi\\b|\\biccid\\b|\\bpuk\\b|\\bvin\\b|\\bbar ?code|\\bbarcode|\\bqr ?code ?(?:text|content|data|value)|\\basin\\b|\\b(?:model|part) ?(?:number|no|code)\\b',
  '\\bencod|\\bdecod|\\bmorse|\\bhtml|\\bcss\\b|\\bjavascript|\\bembed|\\bsource ?code|\\bcolou?r|\\bhex\\b|\\bstatus ?code|\\berror ?code|\\bhttp\\b|\\bcurrency|\\blanguage|\\blocale|\\btime ?zone',
  // Other codes and numbers of one's own
  '\\b(?:product|item|article|artikel|student|pupil|class|course|lesson|room|meeting|game|session|event|join|team|group|company|organi[sz]ation|tenant|member(?:ship)?|customer|klant|kunden|employee|staff|agent|dealer|store|shop|branch|station|airport|department|cost|project|agency|vendor|supplier|network|school|clinic|patient|insurance|policy|diagnosis|registration|family|parental|friend|partner|share|sharing|guest|conference|webinar|quiz|poll|survey|voter|booking|offer|deal|source|priority|catalog|media|reference|sales|tour|guide|building|door|gate|alarm|lock|locker|unlock|radio|vehicle|warranty|repair|diamond|subject|access ?group|naics|sic|icd)s?[- ]?(?:code|key|pin|id|number|no|nr|nummer|kod|kode)\\b|\\bklassen?code|\\bspiel ?(?:code|pin)|\\bteilnahmecode|\\bbedrijfscode|\\bkenteken|\\bkundennummer|\\bklantnummer|\\bmitgliedsnummer|\\blidnummer|\\bmatricul',
  "\\b(?:device|app|token|key|authenticator|method|factor)(?:'s)? (?:name|label|naam|nickname|alias|bezeichnung|nom)\\b",
);

/** Something else, unless the name speaks of a code as well: "the code sent to your telephone". */
export const personal = pattern(
  '\\b(?:user|user ?name|user ?id|gebruikersnaam|benutzername|benutzer|utilisateur|usuario|utente|identifiant|anvandarnamn|brukernavn|brugernavn|nazwa|uzytkownik)\\b',
  '\\be ?-?mails?\\b|\\bcourriel|\\bcorreo|\\be-?post\\b|\\bsahkoposti|почт',
  '\\b(?:phone|mobile|mobiel|telephone|telefon\\p{L}*|telefoon\\p{L}*|telefono|telefone|tel|gsm|handy\\p{L}*|rufnummer|cell|portable|celular|movil|komorka|puhelin)\\b|電話|手机|手機|전화|휴대',
  '\\b(?:\\p{L}*names?|\\p{L}*naam|vorname|nachname|nom|prenom|nombre|apellidos?|nome|cognome|sobrenome|imie|nazwisko|fornamn|efternamn|etternavn|nimi|jmeno|prijmeni|имя|фамил)\\b|姓名|氏名|이름',
  '\\b(?:address|adresse?n?|adres|direccion|indirizzo|endereco|street|straat|strasse|rue|calle|via|city|town|stad|ort|ville|ciudad|citta|cidade|miasto|country|land|pays|pais|paese|company|bedrijf|firma|entreprise|empresa|azienda)\\b',
  '\\b(?:date|datum|day|month|year|dag|maand|jaar|tag|monat|jahr|jour|mois|annee|dia|mes|ano)\\b',
);

/** A field that belongs to a payment card. */
export const cardField =
  /card ?n|cardnum|\bcc ?(?:num|n|name|exp)|kaartnummer|kartennummer|numero de (?:carte|tarjeta)|numero (?:della )?carta|\bexpir|\bexp ?(?:month|year|date)|\bmm ?\/ ?(?:yy|jj|aa)|gultig bis|vervaldatum/u;
