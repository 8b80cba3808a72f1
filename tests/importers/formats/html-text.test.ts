import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { hasMarkup, htmlText } from '../../../src/importers/formats/html-text.ts';

describe('HTML as plain text', () => {
  it('takes tags away and makes lines of breaks and blocks', () => {
    const { text } = htmlText(
      '<p>Shelling of\n the <b>station</b></p><ul><li>one</li><li>two</li></ul>a<br/>b',
    );
    expect(text).toBe('Shelling of the station\n\none\n\ntwo\n\na\nb');
  });

  it('keeps the lines of text without tags', () => {
    expect(htmlText('first\nsecond &amp; third').text).toBe('first\nsecond & third');
  });

  it('drops scripts and styles with their content', () => {
    const { text } = htmlText(
      'a<script>alert("</b>")</script>b<STYLE>p{}</STYLE>c<!-- <i>d</i> -->',
    );
    expect(text).toBe('abc');
  });

  it('decodes entities once, so that escaped markup stays text', () => {
    expect(
      htmlText('&lt;script&gt;1&lt;/script&gt; &amp;lt; &#1090;&#x440; &unknown; &#xD800;').text,
    ).toBe('<script>1</script> &lt; тр &unknown; &#xD800;');
  });

  it('keeps a less-than sign that begins no tag', () => {
    expect(htmlText('3 < 5 and 7 <8').text).toBe('3 < 5 and 7 <8');
  });

  it('gathers links and images as they stand, each once', () => {
    const html =
      '<a title="a > b" href="https://example.org/?a=1&amp;b=2">x</a><a href=\'javascript:alert(1)\'>y</a>' +
      '<a href="#top">z</a><img alt="" src=https://example.org/p.jpg><img src="https://example.org/p.jpg">';
    expect(htmlText(html)).toEqual({
      text: 'xyz',
      links: ['https://example.org/?a=1&b=2', 'javascript:alert(1)'],
      images: ['https://example.org/p.jpg'],
    });
  });

  it('reads any text without fault, and text without markup characters as it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<', '>', 'a', '/', '!--', '-->', '"', '=', '&', ';', ' ', 'br')),
        (parts) => {
          expect(htmlText(parts.join('')).text).not.toContain('\u0000');
        },
      ),
      { seed: 5 },
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zа-я0-9,.]*$/), (text) => {
        expect(htmlText(text).text).toBe(text);
      }),
      { seed: 6 },
    );
  });

  it('tells markup from a comparison', () => {
    expect(hasMarkup('a <br> b')).toBe(true);
    expect(hasMarkup('a < b > c')).toBe(false);
  });
});
