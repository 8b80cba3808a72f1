/** Instanced quads: every symbol and ring is a signed distance in CSS pixels around its centre. */
export const symbolVertex = `#version 300 es
uniform mat4 u_matrix;
uniform vec2 u_viewport;
uniform float u_world;
in vec2 a_corner;
in vec2 a_anchor;
in vec2 a_offset;
in vec2 a_radius;
in vec4 a_flags;
in vec3 a_fill;
in vec3 a_ink;
in vec3 a_cell;
in vec3 a_sharesA;
in vec3 a_sharesB;
out vec2 v_position;
out float v_radius;
flat out vec4 v_flags;
flat out vec3 v_fill;
flat out vec3 v_ink;
flat out vec3 v_cell;
flat out vec3 v_sharesA;
flat out vec3 v_sharesB;

void main() {
  float radius = max(a_radius.x, a_radius.y * u_world);
  float reach = radius + 9.0;
  v_position = a_corner * reach;
  v_radius = radius;
  v_flags = a_flags;
  v_fill = a_fill;
  v_ink = a_ink;
  v_cell = a_cell;
  v_sharesA = a_sharesA;
  v_sharesB = a_sharesB;
  vec4 clip = u_matrix * vec4(a_anchor, 0.0, 1.0);
  vec2 pixels = a_offset + v_position;
  clip.xy += pixels * vec2(2.0, -2.0) / u_viewport * clip.w;
  // A ring hardly larger than its symbol would only blur it.
  gl_Position = a_flags.x == 2.0 && radius < 18.0 ? vec4(2.0, 2.0, 2.0, 1.0) : clip;
}`;

/** a_flags: shape (0 circle, 1 square, 2 ring, 3 stack), hollow, dashed, emphasis (0, 1 hover, 2 selected). */
export const symbolFragment = `#version 300 es
precision highp float;
uniform sampler2D u_atlas;
uniform float u_ratio;
uniform vec3 u_surface;
uniform vec3 u_contrast;
uniform vec3 u_palette[6];
in vec2 v_position;
in float v_radius;
flat in vec4 v_flags;
flat in vec3 v_fill;
flat in vec3 v_ink;
flat in vec3 v_cell;
flat in vec3 v_sharesA;
flat in vec3 v_sharesB;
out vec4 o_color;

const float turn = 6.2831853;

float inside(float distance) { return clamp(0.5 - distance * u_ratio, 0.0, 1.0); }
float band(float distance, float from, float to) { return inside(from - distance) * inside(distance - to); }
float around() { return fract(atan(v_position.x, -v_position.y) / turn); }
float dashes(float length) {
  float count = max(6.0, floor(turn * v_radius / length));
  return step(fract(around() * count), 0.58);
}
float square(vec2 position, float radius) {
  vec2 corner = abs(position) - vec2(radius - 3.0);
  return length(max(corner, 0.0)) + min(max(corner.x, corner.y), 0.0) - 3.0;
}
vec4 over(vec4 top, vec4 below) { return top + below * (1.0 - top.a); }
vec4 paint(vec3 color, float alpha) { return vec4(color * alpha, alpha); }

vec3 familyAt(float share) {
  float sum = v_sharesA.x;
  if (share < sum) return u_palette[0];
  sum += v_sharesA.y;
  if (share < sum) return u_palette[1];
  sum += v_sharesA.z;
  if (share < sum) return u_palette[2];
  sum += v_sharesB.x;
  if (share < sum) return u_palette[3];
  sum += v_sharesB.y;
  return share < sum ? u_palette[4] : u_palette[5];
}

void main() {
  float radius = v_radius;
  float distance = length(v_position) - radius;
  bool isStack = v_flags.x == 3.0;
  bool isSquare = isStack || v_flags.x == 1.0;
  if (isSquare) distance = square(v_position, radius);

  if (v_flags.x == 2.0) {
    float width = v_flags.w == 2.0 ? 2.2 : 1.4;
    float line = band(distance, -width, 0.0) * (v_flags.z == 1.0 ? dashes(9.0) : 1.0);
    // A tint that fills the screen tells nothing and would only stain the map.
    float tint = 0.07 * (1.0 - smoothstep(150.0, 500.0, radius));
    o_color = over(paint(v_fill, line), paint(v_fill, inside(distance) * tint));
    return;
  }

  bool isGroup = v_sharesA.x + v_sharesA.y + v_sharesA.z + v_sharesB.x + v_sharesB.y + v_sharesB.z > 0.5;
  vec4 color = vec4(0.0);
  if (isStack) {
    // Two more sheets look out at the upper right.
    for (float sheet = 2.0; sheet > 0.0; sheet--) {
      float below = square(v_position - sheet * vec2(3.2, -3.2), radius);
      color = over(paint(u_surface, inside(below - 1.2)), color);
      color = over(paint(mix(u_surface, v_fill, 0.78 - 0.2 * sheet), inside(below)), color);
    }
  }
  color = over(paint(u_surface, inside(distance - 1.5)), color);
  vec3 markColor = v_ink;
  if (isGroup) {
    color = over(paint(familyAt(around()), band(distance, -4.5, 0.0)), color);
    markColor = u_contrast;
  } else if (v_flags.y == 1.0) {
    color = over(paint(v_fill, band(distance, -2.4, 0.0)), color);
    markColor = v_fill;
  } else if (v_flags.z == 1.0) {
    float line = isSquare
      ? step(fract((v_position.x + v_position.y) / 5.0), 0.6)
      : dashes(6.0);
    color = over(paint(v_fill, band(distance, -1.7, 0.0) * line), color);
    color = over(paint(v_fill, inside(distance + 3.0)), color);
  } else {
    color = over(paint(v_fill, inside(distance)), color);
  }

  if (v_cell.z > 0.0) {
    float half_ = isSquare ? radius - 2.5 : (isGroup ? clamp(radius * 0.55, 8.0, 15.0) : (v_flags.z == 1.0 ? 6.8 : 8.0));
    vec2 share = v_position / (2.0 * half_) + 0.5;
    if (all(greaterThan(share, vec2(0.0))) && all(lessThan(share, vec2(1.0)))) {
      float mark = texture(u_atlas, v_cell.xy + share * v_cell.z).a;
      color = over(paint(markColor, mark), color);
    }
  }

  if (v_flags.w == 2.0) {
    color = over(color, paint(u_surface, band(distance, 1.0, 7.5)));
    color = over(paint(u_contrast, band(distance, 3.0, 6.0)), color);
  } else if (v_flags.w == 1.0) {
    color = over(paint(u_contrast, band(distance, 1.5, 3.2)), color);
  }
  o_color = color;
}`;

/** A line from the place, which it marks with a dot, to its symbol. */
export const leaderVertex = `#version 300 es
uniform mat4 u_matrix;
uniform vec2 u_viewport;
in vec2 a_corner;
in vec2 a_anchor;
in vec2 a_offset;
out vec2 v_position;
flat out float v_length;

const float margin = 5.0;

void main() {
  v_length = length(a_offset);
  vec2 along = a_offset / v_length;
  vec2 across = vec2(-along.y, along.x);
  v_position = vec2(mix(-margin, v_length, a_corner.x * 0.5 + 0.5), a_corner.y * margin);
  vec2 pixels = along * v_position.x + across * v_position.y;
  vec4 clip = u_matrix * vec4(a_anchor, 0.0, 1.0);
  clip.xy += pixels * vec2(2.0, -2.0) / u_viewport * clip.w;
  gl_Position = clip;
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
