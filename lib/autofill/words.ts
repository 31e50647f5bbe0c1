/**
 * What pages call things, folded (`fold.ts`) and cut to stems, in the languages in which we know it:
 * English, Dutch, German, French, Spanish, Catalan, Portuguese, Italian, Swedish, Danish, Norwegian,
 * Finnish, Polish, Czech, Slovak, Hungarian and Turkish; the commonest words of Russian, Ukrainian,
 * Greek, Arabic, Chinese, Japanese and Korean.
 */
import { anyOf, startOf, wordsOf } from './words-of.ts';

/** A code, as a noun. */
const code = wordsOf(
  '(?:pass)?cod(?:es?|i|ice|igo)? kod(?:e|en|u|om|unu)? koodi[na]? pin(?:code)?',
);
/** A secret that only a word before or after makes a code. */
const password = wordsOf(
  `pass(?:wor[dt]|phrase|ord)? kennwort wachtwoord mot_de_passe contrasena clave senha haslo heslo
  losenord adgangskode salasana parola sifre(?:si)?`,
);

/** What a second factor is, whatever its code is called. */
const factor =
  startOf(
    `2 two multi second double doble du[ae]s? dupla zwei twee deux do[is]s? a_due doppi[oa] dwu tva
    to(?=-?(?:faktor|trin)) kaksi dvo[uj] dva ket iki`,
  ) +
  "[- ]?(?:d'|de )?" +
  wordsOf(
    `fa[ck]tor facteur fatt?or skladn etap step stap stuf schrit pas[os] passagg fases steg trin vaihe
    krok faz lepcs adim asama`,
  );

/** What makes even a password one for a single time. */
const once = `one_time single_use usage_unique einmal eenmal monouso uso_unico solo_uso
  jedno(?:raz|krat) engang kertakay tek_(?:kul|sefer) egyszer d[iy]namic temporar`;
/** Words that make a code one to log in with. */
const sure = wordsOf(
  `${once} verif authenti auten[tk]i bestatig weryfik uwierzyt autoryz over[oe][vn] vahvist toden
  ellenor hiteles dogrul sms`,
);
/** Words that do so in the right surroundings. */
const likely = wordsOf(
  `bevest beveil conf[ie]rm validat sicherh se[cg]ur sicur sakerh
  sikkerhe bekr[ae]+ft turva bezpe guven onay log_in inlog anmeld zugang toegang potwierd potvr`,
);
const gap = "[\\p{L}']{0,10}(?:[ -][\\p{L}']{1,12}){0,2}[ -]?";
/* @__NO_SIDE_EFFECTS__ */
const kindOf = (kinds: string, noun: string) => `${kinds}${gap}${noun}\\b|\\b${noun}${gap}${kinds}`;

/** Other scripts do without spaces and endings. */
const elsewhere = wordsOf(
  `(?:[验驗][证證]|校验|[动動][态態]密?)[码碼] 一次性 (?:認証|確認)(?:コード|番号) ワンタイム
  セキュリティ_コード (?:인증|보안)_(?:번호|코드) 일회용 одноразов (?:провер|подтв)~_код
  код[ау]?_(?:п[иіо]дтв|провер|аутент|безоп|из_) дв(?:ух|о)(?:факт|[еэ]тап) κωδικος?_επαλ رمز_التحقق
  [二两兩2]_(?:段階|步|因素|要素) [2두]_단계`,
);

/** Names for it that need no second word. Names of programs come split into words. */
const abbreviation = wordsOf(
  `~otps? otp[cifntvb]~ ota?c g?(?:2|t|m|two)_fa(?:code|token|pin|input|auth)? gauth 2sv hotp
  (?:verif~|auth|sms|login|confirm~|twofactor|google|ga|v|tan)code securid (?:rsa|forti|soft|hard~)_token
  (?:sms|photo|push)_tan`,
);

const sureNames = [
  `\\b${abbreviation}\\b`,
  kindOf(sure, code),
  kindOf(wordsOf(once), password),
  elsewhere,
  factor,
  '\\bauthenticat(?:or|ion app)',
];

/** The name of a field that takes a one-time code, needing no other evidence. */
export const surelyCode = anyOf(...sureNames);

/** A code, or a name for one: what keeps "the code for your phone" from being a telephone number. */
export const codeNoun = anyOf(
  `\\b\\p{L}*${code}\\b`,
  `\\b${abbreviation}\\b`,
  startOf('token tan$'),
  elsewhere,
);

const digit = wordsOf(
  'digit charact figure cijfer stellig ziffer chiffre cifr cifer _cyfr siffr sifre numeroi haneli mistn',
);

/** A name that fits, in the right surroundings. */
export const likelyCode = anyOf(
  kindOf(likely, code),
  `\\b${code}\\b`,
  startOf('verif tokens?(?:code)?$ tan$ challenge$'),
  `\\b${digit}`,
  wordsOf('コード 验证 驗證 인증 코드'),
);

const sending = wordsOf(
  `\\bsen[dt] texted mailed deliver check_your stuurd verzond sturen ontvang gesend geschickt erhalten envoy
  envi[ao] recu recib inviat ricev skick lahet wysla odesl zasl posla kuldt отправ выслан
  надісл 送信 お送り [发發]送 已发 전송 보냈 발송 [أا]رسل`,
);
/** A code on its way to a mailbox or a telephone. */
export const sent = anyOf(sending);

/** A page, or a part of it, about logging in with a code. */
export const aboutCodes = anyOf(
  ...sureNames,
  `${sending}[^.]{0,40}\\b${code}\\b|\\b${code}\\b[^.]{0,40}${sending}`,
  kindOf(likely, code),
  '\\btan\\b.{0,30}\\b(?:sms|app|ein)\\b|\\b(?:sms|app)\\b.{0,30}\\btan\\b',
  '\\bauthy\\b',
  `\\b${wordsOf('[4-8] four five six seven eight zes sechs vier acht seis sei sex seks')}[- ]?${digit}`,
  `${startOf(`enter type voer vul introdu[cz] ingres ins[ei]r saisi entrez geben_sie gib wpisz
    wprowadz ange indtast tast syota zada[dj]te adja_meg girin`)}[^.]{0,40}\\b${code}\\b`,
);

/** One that ends in a password, unless it is one for a single time. */
export const passwordName = anyOf(
  `\\b${password}\\b`,
  startOf('pwd$ passwd$ pw$ mdp$ psw$'),
  wordsOf('パスワード 密[码碼] 비밀번호 парол[ья]'),
);
