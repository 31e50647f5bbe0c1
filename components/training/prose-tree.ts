import { marked, type Token, type Tokens } from 'marked';

/** A piece of a line. Nothing of a lesson becomes markup but these kinds: others read as text. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly parts: readonly Inline[] };

/** A block of a lesson's text. */
export type Block =
  | { readonly kind: 'paragraph'; readonly parts: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Inline[])[];
    };

/**
 * Reads Markdown into the few kinds that lessons use.
 *
 * SECURITY: a lesson may come from a stranger. No HTML is made of it, and no address is followed:
 * markup, links and pictures stay the text that was typed.
 */
export function proseTree(markdown: string): readonly Block[] {
  return marked.lexer(markdown).flatMap(blocksOf);
}

function blocksOf(token: Token): Block[] {
  switch (token.type) {
    case 'space':
      return [];
    case 'list': {
      const { ordered, items } = token as Tokens.List;
      return [{ kind: 'list', ordered, items: items.map((item) => inlines(item.tokens)) }];
    }
    case 'paragraph':
    case 'text':
      return [{ kind: 'paragraph', parts: inlines('tokens' in token ? token.tokens : undefined) }];
    default:
      return [{ kind: 'paragraph', parts: [{ kind: 'text', text: token.raw.trim() }] }];
  }
}

function inlines(tokens: readonly Token[] | undefined): readonly Inline[] {
  return (tokens ?? []).flatMap((token): readonly Inline[] => {
    switch (token.type) {
      case 'strong':
        return [{ kind: 'strong', parts: inlines('tokens' in token ? token.tokens : undefined) }];
      case 'em':
        return [{ kind: 'emphasis', parts: inlines('tokens' in token ? token.tokens : undefined) }];
      case 'codespan':
        return [{ kind: 'code', text: (token as Tokens.Codespan).text }];
      // A line of a list is a text that holds others.
      case 'text':
        return 'tokens' in token
          ? inlines(token.tokens)
          : [{ kind: 'text', text: plain(token as Tokens.Text) }];
      case 'br':
        return [{ kind: 'text', text: ' ' }];
      default:
        return [{ kind: 'text', text: token.raw }];
    }
  });
}

/** A line break in a paragraph is a space. */
const plain = ({ raw }: Tokens.Text): string => raw.replaceAll('\n', ' ');
