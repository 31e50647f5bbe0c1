interface Relation {
  readonly domains: readonly string[];
  /** Who says that one login serves them all. */
  readonly source: string;
}

const passwordManagers =
  'github.com/apple/password-manager-resources, quirks/shared-credentials.json, 2025';

/** Registrable domains of one owner behind which stands one login. Short on purpose. */
const relations: readonly Relation[] = [
  {
    domains: ['kpn.com', 'kpnthings.com', 'grip-on-it.com'],
    source: 'docs.kpnthings.com, Two Factor Authentication',
  },
  ...[
    ['adobe.com', 'adobelogin.com', 'behance.net'],
    ['airfrance.com', 'airfranceklm.com', 'flyingblue.com', 'klm.com'],
    ['bsky.app', 'bsky.social'],
    ['chatgpt.com', 'openai.com'],
    ['coolblue.be', 'coolblue.de', 'coolblue.nl'],
    ['discord.com', 'discordapp.com'],
    ['ebay.be', 'ebay.co.uk', 'ebay.com', 'ebay.de', 'ebay.fr', 'ebay.nl'],
    ['epicgames.com', 'fortnite.com', 'unrealengine.com'],
    ['instagram.com', 'threads.com', 'threads.net'],
    ['moneybird.com', 'moneybird.nl'],
    ['nordaccount.com', 'nordpass.com', 'nordvpn.com'],
    ['postnl.be', 'postnl.nl'],
    ['proton.me', 'protonmail.com', 'protonvpn.com'],
    ['steamcommunity.com', 'steamgames.com', 'steampowered.com'],
    ['twitter.com', 'x.com'],
    ['wikidata.org', 'wikipedia.org', 'wiktionary.org'],
  ].map((domains) => ({ domains, source: passwordManagers })),
];

/** Whether a login of one registrable domain is known to be that of the other too. */
export const areRelated = (one: string, other: string): boolean =>
  relations.some(({ domains }) => domains.includes(one) && domains.includes(other));
