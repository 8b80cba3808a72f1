import type { Locale } from '../core/share/view-state.ts';

/**
 * What is wrong with a file of XML, in the words of the parser (saxes, English) or in Ukrainian
 * where that is one of the faults that files have.
 */
export function xmlFaultWords(fault: string, locale: Locale): string {
  const plain = fault.replace(/\.$/, '');
  if (locale === 'en') return plain;
  for (const [pattern, words] of ukrainian) {
    const match = pattern.exec(plain);
    if (match !== null) return words(match[1] ?? '');
  }
  return `порушено правила XML (${plain})`;
}

const ukrainian: readonly (readonly [RegExp, (name: string) => string])[] = [
  [/^there is no root element|must contain a root element/, () => 'немає кореневого елемента'],
  [/^unclosed tag: (.+)/, (name) => `не закрито тег ${name}`],
  [/^unmatched closing tag: (.+)/, (name) => `закрито тег ${name}, який не відкривали`],
  [/^unexpected close tag|^weird empty close tag/, () => 'закрито не той тег'],
  [/^unexpected end/, () => 'файл несподівано обривається'],
  [/^disallowed character/, () => 'знак, якого тут не може бути'],
  [/^text data outside of root node/, () => 'текст поза кореневим елементом'],
  [/^duplicate attribute: (.+)/, (name) => `атрибут ${name} записано двічі`],
  [/^attribute without value|^value required/, () => 'атрибут без значення'],
  [/^unquoted attribute value|^value must be quoted/, () => 'значення атрибута без лапок'],
  [
    /^undefined entity|^malformed character entity|^empty entity name/,
    () => 'невідомий замінник знака (&…;)',
  ],
  [/^documents may contain only one root/, () => 'більше ніж один кореневий елемент'],
  [/^unbound namespace prefix: (.+)/, (name) => `префікс простору імен ${name} не оголошено`],
];
