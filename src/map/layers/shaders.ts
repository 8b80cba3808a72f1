import { turnSteps } from '../look-bits.ts';
import { markReach } from '../radius-scale.ts';
import {
  cellsAcross,
  cellsDown,
  cellSize,
  characterShare,
  firstGlyphCell,
} from '../symbol-atlas.ts';
import { shareSteps, texelsPerNode } from './node-frame.ts';
import { texelsAcross } from './record-texture.ts';
import { offsetSteps } from './symbol-records.ts';

/** Which quad a vertex belongs to, which of its corners it is, from −1 to 1, and what its record says. */
const records = `
uniform highp usampler2D u_records;
uniform int u_texels;

uvec3 texel(int index) {
  return texelFetch(u_records, ivec2(index % ${texelsAcross}, index / ${texelsAcross}), 0).xyz;
}
int record() { return gl_VertexID / 6; }
vec2 corner() {
  int vertex = gl_VertexID % 6;
  return vec2(float((50 >> vertex) & 1), float((44 >> vertex) & 1)) * 2.0 - 1.0;
}
vec2 offset(uint word) {
  return vec2(float(int(word << 16) >> 16), float(int(word) >> 16)) / ${offsetSteps}.0;
}`;

/**
 * Quads: every symbol and ring is a signed distance in CSS pixels around its centre. Records of
 * one texel are nodes, of two other symbols; the words of bits are those of `look-bits.ts`.
 *
 * v_text: width of what stands in the symbol and side of a cell of the atlas, in cells and in CSS
 * pixels, and the level of the atlas; v_starts: where its second to fourth character begin.
 */
export const symbolVertex = `#version 300 es
uniform mat4 u_matrix;
uniform vec2 u_viewport;
uniform float u_side;
uniform float u_world;
uniform float u_ratio;
uniform float u_advance[${firstGlyphCell}];
out vec2 v_position;
flat out float v_radius;
flat out uvec2 v_words;
flat out vec3 v_text;
flat out vec3 v_starts;
${records}

float advance(uint code) { return u_advance[code & 15u] * ${characterShare}; }

void main() {
  uvec3 first = texel(record() * u_texels);
  bool isNode = u_texels == ${texelsPerNode};
  uvec3 second = isNode ? uvec3(0u, 0u, first.z) : texel(record() * u_texels + 1);
  vec2 anchor = isNode
    ? vec2(float(first.x & 65535u), float(first.x >> 16)) / ${shareSteps}.0 * u_side
    : uintBitsToFloat(first.xy);
  uint shares = isNode ? first.y : first.z;
  uint look = second.z;
  v_words = uvec2(shares, look);
  v_radius = max(4.0 + float(look & 255u) / 8.0, uintBitsToFloat(second.y) * u_world);

  uint shape = (look >> 27) & 3u;
  bool isGroup = ((shares >> 30) & 1u) == 1u;
  uint codes = (look >> 8) & 65535u;
  bool isGlyph = (codes & 15u) == 15u;
  // 3k is written as small as 2.9k beside it.
  bool isShortened = !isGlyph && max(max((codes >> 4) & 15u, (codes >> 8) & 15u), codes >> 12) > 11u;
  // Half of the square that it may fill.
  float reach = (shape & 1u) == 1u ? v_radius - 2.5
    : isGroup ? clamp(v_radius * 0.55, 8.0, ${markReach}.0)
    : (look >> 31) == 1u ? 6.8 : 8.0;
  if (isGlyph) {
    v_starts = vec3(2.0);
    v_text.xy = vec2(1.0, 2.0 * reach);
  } else {
    v_starts.x = advance(codes);
    v_starts.y = v_starts.x + advance(codes >> 4);
    v_starts.z = v_starts.y + advance(codes >> 8);
    v_text.x = v_starts.z + advance(codes >> 12);
    float width = max(v_text.x, isShortened ? ${1.97 * characterShare} : 0.1);
    // In a circle its corners, 0.28 above and below, stay clear of the ring.
    float widest = isGroup
      ? min((v_radius - 5.2) / length(vec2(0.5 * width, 0.28)), ${1.875 * markReach} / width)
      : 1.875 * reach / width;
    v_text.y = min(2.0 * reach, widest);
  }
  // Neighbours in a count lie apart in the atlas, so the level cannot follow from their difference.
  v_text.z = log2(${cellSize}.0 / (v_text.y * u_ratio));

  bool isPlain = shape < 2u && ((look >> 29) & 3u) == 0u;
  v_position = corner() * (v_radius + (isPlain ? 2.0 : 9.0));
  vec4 clip = u_matrix * vec4(anchor, 0.0, 1.0);
  vec2 pixels = offset(second.x) + v_position;
  clip.xy += pixels * vec2(2.0, -2.0) / u_viewport * clip.w;
  // A ring hardly larger than its symbol would only blur it.
  gl_Position = shape == 2u && v_radius < 18.0 ? vec4(2.0, 2.0, 2.0, 1.0) : clip;
}`;

/**
 * Where graphics are done in software every branch is gone through for every pixel, and only a
 * loop that ends at once is not: what is rare stands in loops, and what is common is added up.
 */
export const symbolFragment = `#version 300 es
precision highp float;
uniform sampler2D u_atlas;
uniform float u_ratio;
uniform float u_alpha;
uniform vec3 u_surface;
uniform vec3 u_contrast;
uniform vec3 u_fill[6];
uniform vec3 u_ink[6];
in vec2 v_position;
flat in float v_radius;
flat in uvec2 v_words;
flat in vec3 v_text;
flat in vec3 v_starts;
out vec4 o_color;

float inside(float distance) { return clamp(0.5 - distance * u_ratio, 0.0, 1.0); }
float band(float distance, float from, float to) { return inside(from - distance) * inside(distance - to); }
float square(vec2 position, float radius) {
  vec2 corner = abs(position) - vec2(radius - 3.0);
  return length(max(corner, 0.0)) + min(max(corner.x, corner.y), 0.0) - 3.0;
}
vec4 over(vec4 top, vec4 below) { return top + below * (1.0 - top.a); }
vec4 paint(vec3 color, float alpha) { return vec4(color * alpha, alpha); }

/** Share of a turn, clockwise from the top; the arc tangent is 4.4.49 of Abramowitz and Stegun. */
float around() {
  vec2 across = abs(v_position);
  float ratio = min(across.x, across.y) / max(max(across.x, across.y), 0.001);
  float squared = ratio * ratio;
  float share = ratio * (0.159134 + squared * (-0.0525688 + squared * (0.0286703 + squared * (-0.0135494 + squared * 0.00331601))));
  if (across.x > across.y) share = 0.25 - share;
  if (v_position.y > 0.0) share = 0.5 - share;
  return min(v_position.x < 0.0 ? 1.0 - share : share, 0.99999);
}
float dashes(float share, float length) {
  float count = max(6.0, floor(6.2831853 * v_radius / length));
  return step(fract(share * count), 0.58);
}
float isPast(float steps, int family) { return step(float((v_words.x >> (6 * family)) & 63u), steps); }
vec3 familyAt(float share) {
  float steps = share * ${turnSteps}.0;
  return u_fill[int(isPast(steps, 0) + isPast(steps, 1) + isPast(steps, 2) + isPast(steps, 3) + isPast(steps, 4))];
}

float mark(uint codes) {
  vec2 place = v_position / v_text.y;
  float at = place.x + 0.5 * v_text.x;
  bvec3 isLater = greaterThanEqual(vec3(at), v_starts);
  float start = isLater.z ? v_starts.z : isLater.y ? v_starts.y : isLater.x ? v_starts.x : 0.0;
  float end = isLater.z ? v_text.x : isLater.y ? v_starts.z : isLater.x ? v_starts.y : v_starts.x;
  place.x = at - 0.5 * (start + min(end, v_text.x));
  uint index = isLater.z ? 3u : isLater.y ? 2u : isLater.x ? 1u : 0u;
  uint cell = (codes & 15u) == 15u ? ${firstGlyphCell}u + (codes >> 4) : (codes >> (4u * index)) & 15u;
  vec2 origin = vec2(float(cell % ${cellsAcross}u), float(cell / ${cellsAcross}u));
  bool isThere = at >= 0.0 && at < v_text.x && abs(place.y) < 0.5;
  float ink = textureLod(u_atlas, (origin + 0.5 + place) / vec2(${cellsAcross}.0, ${cellsDown}.0), v_text.z).a;
  return isThere ? ink : 0.0;
}

void main() {
  uint look = v_words.y;
  uint codes = (look >> 8) & 65535u;
  uint family = (look >> 24) & 7u;
  uint shape = (look >> 27) & 3u;
  uint emphasis = (look >> 29) & 3u;
  bool isDashed = (look >> 31) == 1u;
  bool isGroup = ((v_words.x >> 30) & 1u) == 1u;
  bool isHollow = (v_words.x >> 31) == 1u;
  bool isSquare = (shape & 1u) == 1u;
  vec3 fill = u_fill[family];
  float distance = isSquare ? square(v_position, v_radius) : length(v_position) - v_radius;
  float share = around();
  float body = inside(distance);

  float painted = body;
  vec3 paintColor = fill;
  vec3 markColor = u_ink[family];
  if (isGroup) {
    painted = body * inside(-4.5 - distance);
    paintColor = familyAt(share);
    markColor = u_contrast;
  } else if (isHollow) {
    painted = body * inside(-2.4 - distance);
    markColor = fill;
  } else if (isDashed) {
    float line = isSquare
      ? step(fract((v_position.x + v_position.y) / 5.0), 0.6)
      : dashes(share, 6.0);
    painted = max(body * inside(-1.7 - distance) * line, inside(distance + 3.0));
  }
  vec4 color = paint(u_surface, inside(distance - 1.5));
  color = over(paint(paintColor, painted), color);
  color = over(paint(markColor, mark(codes)), color);

  // Two more sheets of a stack look out at the upper right.
  for (float sheet = shape == 3u ? 1.0 : 3.0; sheet < 3.0; sheet++) {
    float below = square(v_position - sheet * vec2(3.2, -3.2), v_radius);
    color = over(color, paint(mix(u_surface, fill, 0.78 - 0.2 * sheet), inside(below)));
    color = over(color, paint(u_surface, inside(below - 1.2)));
  }
  for (uint lifted = emphasis; lifted != 0u; lifted = 0u) {
    bool isSelected = lifted == 2u;
    color = over(color, paint(u_surface, isSelected ? band(distance, 1.0, 7.5) : 0.0));
    float halo = isSelected ? band(distance, 3.0, 6.0) : band(distance, 1.5, 3.2);
    color = over(paint(u_contrast, halo), color);
  }
  for (uint ring = shape; ring == 2u; ring = 0u) {
    float width = emphasis == 2u ? 2.2 : 1.4;
    float line = body * inside(-width - distance) * (isDashed ? dashes(share, 9.0) : 1.0);
    // A tint that fills the screen tells nothing and would only stain the map.
    float tint = 0.07 * (1.0 - smoothstep(150.0, 500.0, v_radius));
    color = over(paint(fill, line), paint(fill, body * tint));
  }
  o_color = color * u_alpha;
}`;

/** A line from the place, which it marks with a dot, to its symbol. */
export const leaderVertex = `#version 300 es
uniform mat4 u_matrix;
uniform vec2 u_viewport;
out vec2 v_position;
flat out float v_length;
${records}

const float margin = 5.0;

void main() {
  vec2 anchor = uintBitsToFloat(texel(record() * u_texels).xy);
  vec2 toSymbol = offset(texel(record() * u_texels + 1).x);
  v_length = length(toSymbol);
  vec2 along = toSymbol / max(v_length, 1.0);
  vec2 across = vec2(-along.y, along.x);
  v_position = vec2(mix(-margin, v_length, corner().x * 0.5 + 0.5), corner().y * margin);
  vec2 pixels = along * v_position.x + across * v_position.y;
  vec4 clip = u_matrix * vec4(anchor, 0.0, 1.0);
  clip.xy += pixels * vec2(2.0, -2.0) / u_viewport * clip.w;
  // What stands at its place has no line.
  gl_Position = v_length == 0.0 ? vec4(2.0, 2.0, 2.0, 1.0) : clip;
}`;

export const leaderFragment = `#version 300 es
precision highp float;
uniform vec3 u_contrast;
uniform vec3 u_surface;
uniform float u_ratio;
in vec2 v_position;
flat in float v_length;
out vec4 o_color;

float inside(float distance) { return clamp(0.5 - distance * u_ratio, 0.0, 1.0); }

void main() {
  vec2 nearest = vec2(clamp(v_position.x, 0.0, v_length), 0.0);
  float distance = min(length(v_position - nearest) - 0.8, length(v_position) - 2.8);
  float ink = inside(distance);
  float casing = inside(distance - 1.2) * 0.9;
  o_color = vec4(u_contrast * ink + u_surface * casing * (1.0 - ink), ink + casing * (1.0 - ink));
}`;
