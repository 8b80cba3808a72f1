import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { xmlFaultWords } from '../../src/i18n/xml-fault-words.ts';

/** What the parser says of a text, without where. */
function faultOf(text: string): string {
  const faults: string[] = [];
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', ({ message }) => faults.push(message.replace(/^\d+:\d+: /, '')));
  parser.write(text).close();
  const [first] = faults;
  if (first === undefined) throw new Error('expected a fault, got none');
  return first;
}

test.each([
  ['<a><b></a>', 'unexpected close tag', 'закрито не той тег'],
  ['<a>', 'unclosed tag: a', 'не закрито тег a'],
  ['<a></b></a>', 'unexpected close tag', 'закрито не той тег'],
  ['<a b></a>', 'attribute without value', 'атрибут без значення'],
  ['<a b="1" b="2"/>', 'duplicate attribute: b', 'атрибут b записано двічі'],
  ['<a/><b/>', 'documents may contain only one root', 'більше ніж один кореневий елемент'],
  ['<a><!-- -- --></a>', 'malformed comment', 'порушено правила XML (malformed comment)'],
])('what is wrong with %s is said in both languages', (text, english, ukrainian) => {
  const fault = faultOf(text);
  expect(xmlFaultWords(fault, 'en')).toBe(english);
  expect(xmlFaultWords(fault, 'uk')).toBe(ukrainian);
});
