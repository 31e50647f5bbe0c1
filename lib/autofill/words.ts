/**
 * What pages call things, folded (`fold.ts`), in the languages in which we know it: English, Dutch,
 * German, French, Spanish, Catalan, Portuguese, Italian, Swedish, Danish, Norwegian, Finnish, Polish,
 * Czech, Slovak, Croatian, Hungarian, Romanian, Turkish, Russian, Ukrainian, Greek, Arabic, Hebrew,
 * Vietnamese, Indonesian, Thai, Chinese, Japanese, Korean.
 */

const join = (...parts: readonly string[]): string => `(?:${parts.join('|')})`;
const pattern = (...parts: readonly string[]): RegExp => new RegExp(parts.join('|'), 'u');

/** A code, as a noun. */
const code = join(
  'codes?',
  'kod(?:e|en|u|om|unu)?',
  'koodi(?:n|a)?',
  'codice',
  'codigo',
  'codi?',
  'passcode',
  'код(?:а|у|ом)?',
  'κωδικος?',
  'pin',
  'pincode',
);
/** A secret that only a word before or after makes a code. */
const password = join(
  'pass(?:word|wort|phrase|ord)?',
  'kennwort',
  'wachtwoord',
  'mot de passe',
  'contrasena',
  'clave',
  'senha',
  'haslo',
  'heslo',
  'losenord',
  'adgangskode',
  'salasana',
  'jelszo',
  'parola',
  'sifre(?:si)?',
  'парол[ья]',
);

/** What a second factor is, whatever its code is called. */
const factor =
  join(
    'two',
    '2',
    'multi',
    'second',
    'double',
    'doble',
    'dupla',
    'duas',
    'zwei',
    'twee',
    'deux',
    'dos',
    'dois',
    'a due',
    'due',
    'doppi[oa]',
    'dwu',
    'tva',
    'to(?=-?(?:faktor|trin))',
    'kaksi',
    'dvou',
    'dvoj',
    'dva',
    'ket',
    'iki',
    'doi',
    'doua',
    'двух',
    'дво',
    'δυο',
  ) +
  "[- ]?(?:d'|de )?" +
  join(
    'fa(?:c|k)tor',
    'facteur',
    'factor(?:es|i)',
    'fator(?:es)?',
    'fattor[ei]',
    'skladnik',
    'etap',
    'step',
    'staps?',
    'stufen',
    'schritt',
    'pasos',
    'passos',
    'passaggi',
    'fases',
    'steg',
    'trin',
    'vaihe',
    'krok',
    'faz',
    'lepcs',
    'adim',
    'asama',
    'фактор',
    'этап',
    'етап',
    'παραγοντ',
    'σταδι',
  );

/** Words that make a code one to log in with. */
const sure = join(
  'verif',
  'authenti',
  'auten[tk]i',
  'autenti',
  'bestatig',
  'einmal',
  'one[- ]?time',
  'single[- ]use',
  'usage unique',
  'eenmalig',
  'monouso',
  'usa e getta',
  'uso unico',
  'solo uso',
  'temporar',
  'temporaire',
  'tijdelijk',
  'jednoraz',
  'jednokrat',
  'engangs?',
  'kertakaytto',
  'tek kullanim',
  'tek seferlik',
  'egyszer',
  'weryfik',
  'uwierzyt',
  'autoryz',
  'overov',
  'overen',
  'vahvist',
  'todennus',
  'ellenorz',
  'hitelesit',
  'dogrula',
  'dinamic',
  'dynamic',
  'sms',
);
/** Words that do so in the right surroundings. */
const likely = join(
  'bevestig',
  'beveilig',
  'confirm',
  'conferma',
  'valida',
  'potwierdz',
  'potvrd',
  'potvrz',
  'megerosit',
  'sicherheit',
  'securi',
  'seguridad',
  'seguranca',
  'sicurezza',
  'sakerhet',
  'sikkerhe[dt]',
  'bekraft',
  'bekreft',
  'bekraeft',
  'turva',
  'bezpec',
  'bezpiecz',
  'guvenlik',
  'onay',
  'access',
  'acces',
  'accesso',
  'acceso',
  'acesso',
  'toegangs',
  'auth(?:oris|oriz)?',
  'log ?in',
  'inlog',
  'anmelde',
  'zugangs',
);
const gap = "[\\p{L}']{0,10}(?:[ -][\\p{L}']{1,12}){0,2}[ -]?";
const kindOf = (kinds: string, noun: string) => `${kinds}${gap}${noun}\\b|\\b${noun}${gap}${kinds}`;

/** Other scripts do without spaces and endings. */
const sureElsewhere = join(
  '验证码',
  '驗證碼',
  '校验码',
  '动态(?:密?码|口令)',
  '動態(?:密?碼|口令)',
  '一次性',
  '認証(?:コード|番号|キー)',
  '確認(?:コード|番号)',
  'ワンタイム',
  'セキュリティ ?コード',
  '인증 ?(?:번호|코드)',
  '보안 ?코드',
  '일회용',
  'код(?:а|у)? (?:подтв|провер|аутент|безопас|доступа|из )',
  '(?:провер|подтв|одноразов)\\p{L}* (?:код|парол)',
  'одноразов',
  'код(?:а|у)? п[иі]дтв',
  'κωδικος? (?:επαληθ|επιβεβ|ασφαλ|μιας)',
  'رمز (?:ال)?(?:تحقق|تاكيد|امان|مرور لمرة)',
  'קוד (?:ה)?(?:אימות|הזדהות|חד)',
  'รหัส(?:ยืนยัน|otp)',
  'ma (?:xac|otp)',
);
const factorElsewhere = join(
  '[二两兩双雙2] ?(?:段階|步|因素|要素|重)',
  '(?:2|두) ?단계',
  '이중 ?인증',
  'المصادقة الثنائية',
  'אימות דו',
);

/** Names for it that need no second word. Names of programs come split into words. */
const abbreviation = join(
  't?otps?',
  'hotp',
  '(?:sms|e?mail|user|login|my|app|txt|tb|input|auth|verify|g|google) ?otp',
  'otp(?:code|token|input|field|pin|num|value|box|text|txt)\\p{L}*',
  'otc',
  'otac',
  '(?:2|t|m) ?fa',
  '(?:2fa|tfa|mfa|totp)(?:code|token|pin|input|auth)',
  'g?2fa',
  'two ?fa',
  'gauth',
  '2sv',
  '(?:verif(?:y|ication)|auth|sms|login|confirm(?:ation)?|twofactor|google|ga|v|tan)code',
  'vericode',
  'securid',
  '(?:rsa|forti|soft|hard|hardware) ?token',
  'sms ?tan',
  'photo ?tan',
  'push ?tan',
);

/** The name of a field that takes a one-time code, needing no other evidence. */
export const surelyCode = pattern(
  `\\b${abbreviation}\\b`,
  kindOf(sure, code),
  kindOf(
    join('one[- ]?time', 'einmal', 'usage unique', 'eenmalig', 'monouso', 'usa e getta'),
    password,
  ),
  kindOf(
    join('uso unico', 'solo uso', 'jednoraz', 'engangs?', 'kertakaytto', 'tek kullanim'),
    password,
  ),
  kindOf(join('egyszer', 'dinamic', 'dynamic', 'temporary'), password),
  sureElsewhere,
  `\\b${factor}`,
  factorElsewhere,
  '\\bauthenticat(?:or|ion app)\\b',
);

/** A name that fits, in the right surroundings. */
export const likelyCode = pattern(
  kindOf(likely, code),
  `\\b${code}\\b`,
  '\\bpassc?code\\b',
  '\\bverif',
  '\\btokens?(?:code)?\\b',
  '\\btan\\b',
  '\\b(?:digits?|cijfers?|ziffern?|chiffres|digitos|cifre|cyfr|siffror)\\b',
  '\\bchallenge\\b',
  'コード|验证|驗證|인증|코드|رمز|קוד|รหัส',
);

/** A code, or a name for one: what keeps "the code for your phone" from being a telephone number. */
export const codeNoun = pattern(
  `\\b\\p{L}*${code}\\b`,
  `\\b${abbreviation}\\b`,
  '\\btoken',
  '\\btan\\b',
  sureElsewhere,
);

/** A code on its way to a mailbox or a telephone. */
const sent = join(
  'sent',
  'emailed',
  'texted',
  'gestuurd',
  'verzonden',
  'gesendet',
  'geschickt',
  'envoy',
  'enviad',
  'enviamos',
  'inviat',
  'skicka',
  'sendt',
  'wysla',
  'lahete',
  'отправ',
);

/** A page, or a part of it, about logging in with a code. */
export const aboutCodes = pattern(
  `\\b${sent}[^.]{0,40}\\b${code}\\b|\\b${code}\\b[^.]{0,40}\\b${sent}`,
  `\\b${factor}`,
  factorElsewhere,
  `\\b${abbreviation}\\b`,
  kindOf(sure, code),
  kindOf(join('bestatig', 'bevestig', 'beveilig', 'confirm', 'conferma', 'validation'), code),
  kindOf(join('sicherheit', 'securi', 'seguridad', 'seguranca', 'sicurezza', 'sakerhet'), code),
  kindOf(
    join('sikkerhe[dt]', 'bekr[ea]+ft', 'bezpec', 'bezpiecz', 'guvenlik', 'onay', 'turva'),
    code,
  ),
  kindOf(join('one[- ]?time', 'einmal', 'usage unique', 'eenmalig', 'monouso'), password),
  sureElsewhere,
  '\\btan\\b.{0,30}\\b(?:sms|app|ein)\\b|\\b(?:sms|app)\\b.{0,30}\\btan\\b',
  '\\bauthenticat(?:or|ion app)',
  '\\bauthy\\b',
  '\\b(?:4|5|6|7|8|four|five|six|seven|eight)[- ]?(?:digit|character|figure)s?\\b',
  `\\b${join('4', '5', '6', '7', '8', 'zes', 'sechs', 'vier', 'acht', 'seis', 'six', 'sei', 'sex', 'seks')}[- ]?${join('cijferige?', 'cijfers', 'stellig\\p{L}*', 'ziffern?', 'chiffres', 'digitos', 'cifre', '-?cyfrow\\p{L}*', 'siffri\\p{L}*', 'cifre[dt]\\p{L}*', 'sifret\\p{L}*', 'numeroi\\p{L}*', 'haneli', 'mistn\\p{L}*', 'значн\\p{L}*')}`,
  `\\b${join('enter', 'type', 'voer', 'vul', 'introduce', 'introduza', 'ingresa', 'ingrese', 'insira', 'inserisci', 'saisissez', 'entrez', 'saisir', 'geben sie', 'gib', 'wpisz', 'wprowadz', 'ange', 'indtast', 'tast', 'syota', 'zadejte', 'zadajte', 'adja meg', 'introduceti', 'girin', 'masukkan', 'введите', 'nhap')}\\b[^.]{0,40}\\b${code}\\b`,
  kindOf(join('log ?in', 'inlog', 'anmelde', 'zugangs'), code),
);

/** One that ends in a password, unless it is one for a single time. */
export const passwordName = pattern(
  `\\b${password}\\b`,
  '\\b(?:pwd|passwd|pw|mdp|psw)\\b',
  'パスワード|密码|密碼|비밀번호|كلمة المرور|סיסמ',
);
