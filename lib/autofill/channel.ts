import type { Channel } from './code-field.ts';
import type { PageText } from './page-text.ts';
import { codeNoun } from './words.ts';

const app =
  /authenticat(?:or|ion app)|authenti(?:fi|zi|ci|ka|se)\p{L}*|autenti(?:ca|fi)(?:d|t)or|autenticazione|\bauthy\b|duo mobile|\btotp\b|\b(?:verificatie|auth\p{L}*|2fa|security|verif\p{L}*|code[- ]?generator|token)[- ]?(?:app|apps|application|applicatie|application|aplicacion|aplicativo|applicazione)\b|\bapp(?:li\p{L}+)?\b.{0,30}(?:gener|genereer|erzeug|toont|anzeig|affich|muestra|mostra)|(?:gener\p{L}+|erzeugt|shown|displayed|weergegeven|angezeigt\p{L}*|affiche|aplikac\p{L}*|sovellu\p{L}*|app(?:en)?)\b.{0,40}\b(?:app|appen|application|aplikac\p{L}*|device|authenticator|telefoon-app)\b|\bgoogle_?auth|приложени|認証アプリ|身份验证器|인증 ?앱|hardware token|soft ?token|securid|\bgoogle authenticator/u;
/** An app beside the word for its code: "the code from your app". */
const anyApp =
  /\bapp(?:s|en|likation\p{L}*|lication|licatie|licazione)?\b|\bapli(?:k|c)a(?:c|ti)\p{L}*|\bsovellu\p{L}*|приложен|アプリ|应用|應用|앱\b/u;
const sent =
  /\bsent\b|\bsen[dt](?:ing)?\b|mailed|texted|deliver|\bcheck your\b|gestuurd|verstuurd|verzonden|sturen|ontvang|gesendet|geschickt|senden|zugeschickt|erhalten|envoy|adresse?|recu\b|enviad|enviamos|enviou|recib|inviat|ricevut|skickat|sendt|sendte|skickad|lahete|wysla|otrzyma|odesla|zaslan|poslal|kuldtunk|elkuld|trimis|gonder|отправ|выслан|надісл|прислал|εστειλ|送信|お送り|发送|已发|發送|전송|보냈|발송|أرسل|ارسل|שלחנו|נשלח/u;
const mail =
  /\be ?-?mail|\bcourriel|\bcorreo\b|\bposta elettronica|\be-?post\b|sahkoposti|\binbox\b|\bpostvak|\bposteingang|\bмейл|почт|メール|邮箱|郵箱|邮件|이메일|البريد|אימייל|דוא/u;
/** A whole address, or one with stars in it. */
const address = /[\w*•.+-]{1,64}@[\w*•.-]{2,}/u;
const text =
  /\bsms\b|\btext(?:ed\b| messag|ing\b| me\b)|\bby text\b|\btekstbericht|\bsms-?bericht|\btextnachricht|\bmensaje de texto|\bmensagem de texto|\bmessaggio di testo|смс|短信|簡訊|ショートメッセージ|문자/u;
const phone =
  /\b(?:phone|mobile|telephone|telefon\p{L}*|telefoon\p{L}*|gsm|mobiel\p{L}*|handy\p{L}*|rufnummer|portable|movil|celular|cellulare|puhelin\p{L}*|komork\p{L}*|telefon)\b|телефон|電話|手机|手機|휴대/u;
/** A number with stars, dots or crosses for most of its digits. */
const hiddenNumber = /(?:\+?[\d ()-]*[*•x·]{2,}[*•x· ()-]*\d{2,4}\b)|\+\d{1,3}[\d *•x-]{6,}/u;
const again =
  /\bresend|\bre-send|send (?:it |a |the |me )?(?:a )?(?:new |another )?(?:code )?again|(?:send|request|get) (?:a )?(?:new|another) (?:code|one)|opnieuw (?:ver)?(?:zend|stur)|nieuwe code|erneut (?:send|anford)|neuen code|renvoyer|nouveau code|reenviar|reinvia|invia di nuovo|nuovo codice|nuevo codigo|novo codigo|skicka (?:igen|ny|pa nytt)|send (?:igen|ny|pa nytt)|laheta uudelleen|wyslij ponownie|poslat znovu|ujra|retrimite|tekrar gonder|еще раз|повторн|再送|重新发送|重新獲取|再発行|재전송|다시/u;
/** Another way than the one at hand. */
const instead =
  /instead|another way|other method|different (?:method|way)|in plaats|andere (?:methode|manier|optie|moglichk)|stattdessen|plutot|autre (?:methode|moyen|facon)|en su lugar|otro metodo|outra forma|altro metodo|\btry\b|\buse\b/u;

/** Where the code comes from, by what the field says of itself and by what is written around it. */
export function channelOf(own: string, { lines, actions }: PageText): Channel {
  if (/\b(?:totp|authenticator|google code|2fa|tfa)\b/.test(own) && !/\bsms\b|mail/.test(own)) {
    return 'authenticator';
  }
  if (mail.test(own) && !text.test(own)) return 'email';
  if (text.test(own) || (phone.test(own) && sent.test(own))) return 'sms';
  if (isFromApp(own)) return 'authenticator';

  const told = lines.filter((line) => !instead.test(line) || sent.test(line));
  const count = (test: (line: string) => boolean): number => told.filter(test).length;
  const byMail = count((line) => (mail.test(line) || address.test(line)) && sent.test(line));
  const byText = count(
    (line) => text.test(line) || ((phone.test(line) || hiddenNumber.test(line)) && sent.test(line)),
  );
  const byApp = count(isFromApp);
  if (byApp > 0 && byApp >= byMail + byText) return 'authenticator';
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
