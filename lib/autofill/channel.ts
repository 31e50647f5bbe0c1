import type { Channel } from './code-field.ts';
import type { PageText } from './page-text.ts';
import { codeNoun, sent } from './words.ts';
import { anyOf, startOf, wordsOf } from './words-of.ts';

const app = anyOf(
  startOf(
    `authy$ totp$ google_?auth duo_mobile securid
    (?:verif~|auth~|2fa|secur~|token|gener~)_ap[lp]`,
  ),
  wordsOf(
    `authenti(?:cator|cation_app|f|z|k|ci|se) autenti(?:ca|fi)[dt]or autenticazione приложени 認証アプリ
    身份验证器 인증_앱`,
  ),
);
/** An app beside the word for its code: "the code from your app". */
const anyApp = anyOf(
  startOf('app(?:s|en|lik~|lic~)?$ apli[kc]a sovellu'),
  wordsOf('приложен アプリ [应應]用 앱'),
);
const mail = anyOf(
  startOf('e_?-?mail courriel correo$ posta_elett e-?post$ inbox$ postvak posteing'),
  wordsOf('sahkoposti почт メール [邮郵][箱件] 이메일 البريد'),
);
/** A whole address, or one with stars in it. */
const address = /[\w*•.+-]{1,64}@[\w*•.-]{2,}/u;
const text = anyOf(
  startOf(
    'sms text(?:ed|ing|_me)$ text_mess by_text$ tekstber textnach (?:mens~|messaggi)_d[ei]_te',
  ),
  wordsOf('смс 短信 簡訊 ショート 문자'),
);
const phone = anyOf(
  startOf('phone mobil mobiel telef gsm handy portable movil celular puhelin'),
  wordsOf('телефон 電話 手[机機] 휴대'),
);
/** A number with stars, dots or crosses for most of its digits. */
const hiddenNumber = /(?:\+?[\d ()-]*[*•x·]{2,}[*•x· ()-]*\d{2,4}\b)|\+\d{1,3}[\d *•x-]{6,}/u;
const again = anyOf(
  startOf(
    `re-?send (?:send|code)~.{0,20}again (?:new|another|nieuwe|neuen|nouveau|nuovo|nuevo|novo)_(?:cod|one)
    opnieuw_(?:ver)?(?:zend|stur) erneut_ renvoy reenvi reinvia (?:skicka|send)_(?:igen|ny) ponownie`,
  ),
  wordsOf('повторн 再送 重新发 재전송'),
);
/** Where the code comes from, by what the field says of itself and by what is written around it. */
export function channelOf(own: string, { lines, actions }: PageText): Channel {
  if (/\b(?:totp|authenticator|google code|2fa|tfa)\b/.test(own) && !/\bsms\b|mail/.test(own)) {
    return 'authenticator';
  }
  if (mail.test(own) && !text.test(own)) return 'email';
  if (text.test(own) || (phone.test(own) && sent.test(own))) return 'sms';
  if (isFromApp(own)) return 'authenticator';

  const count = (test: (line: string) => boolean): number => lines.filter(test).length;
  const byMail = count((line) => (mail.test(line) || address.test(line)) && sent.test(line));
  const byText = count(
    (line) => text.test(line) || ((phone.test(line) || hiddenNumber.test(line)) && sent.test(line)),
  );
  const byApp = count(isFromApp);
  if (byApp > byMail + byText) return 'authenticator';
  if (byText > 0 && byText >= byMail) return 'sms';
  if (byMail > 0) return 'email';

  const resend = [...actions, ...lines].filter((line) => again.test(line));
  if (resend.length === 0) return 'unknown';
  const all = [...lines, ...actions].join('\n');
  if (mail.test(all) || address.test(all))
    return text.test(all) || hiddenNumber.test(all) ? 'sms' : 'email';
  return 'sms';
}

const isFromApp = (line: string): boolean =>
  app.test(line) || (anyApp.test(line) && codeNoun.test(line) && !sent.test(line));
