/** A page that shows all pictures by group, each a link to itself. */
export function contactSheet(states) {
  const groups = [...new Set(states.map(({ group }) => group))];
  const sections = groups.map((group) => {
    const figures = states
      .filter((state) => state.group === group)
      .map(({ name }) => {
        const file = `${name}.png`;
        return `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${name}</figcaption></figure>`;
      });
    return `<h2>${group}</h2>\n<div>\n${figures.join('\n')}\n</div>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Pictures</title>
<style>
body { margin: 1rem; font: 14px system-ui; background: #888; color: #000 }
div { display: flex; flex-wrap: wrap; gap: 1rem }
figure { margin: 0 }
img { display: block; height: 20rem; max-width: 100% }
</style>
${sections.join('\n')}
</html>
`;
}
