import type { SymbolAtlas } from '../symbol-atlas.ts';
import { copiesInView } from '../viewport.ts';
import { createProgram, type Program } from './gl-program.ts';
import type { LayerColors } from './layer-colors.ts';
import { texelsPerNode, type NodeFrame } from './node-frame.ts';
import { createRecordTexture, type RecordTexture } from './record-texture.ts';
import { texelsPerSymbol, type Origin } from './symbol-records.ts';
import { leaderFragment, leaderVertex, symbolFragment, symbolVertex } from './shaders.ts';

const sharedUniforms = [
  'u_matrix',
  'u_viewport',
  'u_ratio',
  'u_surface',
  'u_contrast',
  'u_records',
  'u_texels',
] as const;
const symbolUniforms = [
  ...sharedUniforms,
  'u_side',
  'u_world',
  'u_alpha',
  'u_fill',
  'u_ink',
  'u_advance',
  'u_atlas',
] as const;

/** What one picture needs; lengths in CSS pixels. */
export interface FrameState {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  readonly worldSize: number;
  /** Longitude of the centre. */
  readonly lon: number;
  /** From mercator, of the copy of the world from −180 to 180, to clip space; column-major. */
  readonly matrix: ArrayLike<number>;
  /** That symbols and leaders were made for. */
  readonly origin: Origin;
  /** How far they may reach from their anchors. */
  readonly reach: number;
  /** Of the nodes, 0 to 1: those that were set aside make up the rest. */
  readonly opacity: number;
}

type Words = Uint32Array<ArrayBuffer>;

/** Everything of ours that lives on the graphics card. What uploads returns how many bytes that were. */
export interface SymbolGraphics {
  /** Those below all nodes, and those over them. */
  uploadSymbols(under: Words, over: Words): number;
  uploadNodes(words: Words, frame: NodeFrame): number;
  /** Keeps the nodes that stand, each at its own place, beside those that are uploaded next. */
  setNodesAside(): void;
  draw(frame: FrameState, colors: LayerColors, atlas: SymbolAtlas): void;
  isLost(): boolean;
  release(): void;
}

interface NodeRecords {
  readonly texture: RecordTexture;
  frame: NodeFrame | null;
}

/** Texture units. */
const atlasUnit = 0;
const recordUnit = 1;

/** How far a node may reach from its place. */
const nodeReach = 40;

/** @throws Error where a shader does not compile */
export function createSymbolGraphics(gl: WebGL2RenderingContext): SymbolGraphics {
  const symbolProgram = createProgram(gl, symbolVertex, symbolFragment, symbolUniforms);
  const leaderProgram = createProgram(gl, leaderVertex, leaderFragment, sharedUniforms);
  const { uniforms } = symbolProgram;
  const under = createRecordTexture(gl, texelsPerSymbol);
  const over = createRecordTexture(gl, texelsPerSymbol);
  const noNodes = (): NodeRecords => ({
    texture: createRecordTexture(gl, texelsPerNode),
    frame: null,
  });
  let nodes = noNodes();
  let aside = noNodes();
  const atlasTexture = gl.createTexture();
  let atlasVersion = -1;
  const matrix = new Float32Array(16);

  const begin = (
    { handle, uniforms: shared }: Program<(typeof sharedUniforms)[number]>,
    { width, height, pixelRatio }: FrameState,
    { surface, contrast }: LayerColors,
  ): void => {
    gl.useProgram(handle);
    gl.uniform2f(shared.u_viewport, width, height);
    gl.uniform1f(shared.u_ratio, pixelRatio);
    gl.uniform3f(shared.u_surface, ...surface);
    gl.uniform3f(shared.u_contrast, ...contrast);
    gl.uniform1i(shared.u_records, recordUnit);
  };

  const drawCopies = (
    { uniforms: shared }: Program<(typeof sharedUniforms)[number]>,
    texture: RecordTexture,
    texels: number,
    state: FrameState,
    [x, y]: Origin,
    copies: readonly number[],
  ): void => {
    texture.bind(recordUnit);
    gl.uniform1i(shared.u_texels, texels);
    for (const copy of copies) {
      translate(matrix, state.matrix, x + copy, y);
      gl.uniformMatrix4fv(shared.u_matrix, false, matrix);
      texture.draw();
    }
  };

  const drawSymbols = (
    program: Program<(typeof sharedUniforms)[number]>,
    texture: RecordTexture,
    state: FrameState,
  ): void => {
    const { lon, worldSize, width, origin, reach } = state;
    const copies = copiesInView(lon, worldSize, width, reach);
    drawCopies(program, texture, texelsPerSymbol, state, origin, copies);
  };

  const drawNodes = ({ texture, frame }: NodeRecords, state: FrameState, opacity: number): void => {
    if (frame === null || opacity === 0) return;
    const { lon, worldSize, width } = state;
    const { left, top, side } = frame;
    gl.uniform1f(uniforms.u_side, side);
    gl.uniform1f(uniforms.u_alpha, opacity);
    const [middle, half] = [left + side / 2, Math.min(side, 1) / 2];
    const copies = copiesInView(lon, worldSize, width, nodeReach, middle - half, middle + half);
    drawCopies(symbolProgram, texture, texelsPerNode, state, [left, top], copies);
  };

  const bindAtlas = (atlas: SymbolAtlas): void => {
    gl.activeTexture(gl.TEXTURE0 + atlasUnit);
    gl.bindTexture(gl.TEXTURE_2D, atlasTexture);
    if (atlasVersion !== atlas.version()) {
      uploadAtlas(gl, atlas);
      atlasVersion = atlas.version();
    }
    gl.uniform1i(uniforms.u_atlas, atlasUnit);
    gl.uniform1fv(uniforms.u_advance, atlas.advances);
  };

  return {
    uploadSymbols: (wordsUnder, wordsOver) => under.upload(wordsUnder) + over.upload(wordsOver),
    uploadNodes(words, frame) {
      nodes.frame = frame;
      return nodes.texture.upload(words);
    },
    setNodesAside() {
      [nodes, aside] = [aside, nodes];
    },
    draw(state, colors, atlas) {
      gl.enable(gl.BLEND);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      gl.disable(gl.DEPTH_TEST);
      gl.disable(gl.STENCIL_TEST);
      gl.disable(gl.CULL_FACE);
      begin(leaderProgram, state, colors);
      drawSymbols(leaderProgram, under, state);
      drawSymbols(leaderProgram, over, state);
      begin(symbolProgram, state, colors);
      bindAtlas(atlas);
      gl.uniform1f(uniforms.u_world, state.worldSize);
      gl.uniform3fv(uniforms.u_fill, colors.fills);
      gl.uniform3fv(uniforms.u_ink, colors.inks);
      gl.uniform1f(uniforms.u_alpha, 1);
      drawSymbols(symbolProgram, under, state);
      drawNodes(aside, state, 1 - state.opacity);
      drawNodes(nodes, state, state.opacity);
      gl.uniform1f(uniforms.u_alpha, 1);
      drawSymbols(symbolProgram, over, state);
    },
    isLost: () => gl.isContextLost(),
    release() {
      for (const records of [under, over, nodes.texture, aside.texture]) records.release();
      gl.deleteProgram(symbolProgram.handle);
      gl.deleteProgram(leaderProgram.handle);
      gl.deleteTexture(atlasTexture);
    },
  };
}

/** Column-major matrix times a translation, in double precision until it is stored. */
function translate(target: Float32Array, matrix: ArrayLike<number>, x: number, y: number): void {
  target.set(matrix);
  for (let row = 0; row < 4; row++) {
    target[12 + row] =
      (matrix[row] ?? 0) * x + (matrix[4 + row] ?? 0) * y + (matrix[12 + row] ?? 0);
  }
}

/** Into the texture that is bound. */
function uploadAtlas(gl: WebGL2RenderingContext, atlas: SymbolAtlas): void {
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, atlas.canvas);
  gl.generateMipmap(gl.TEXTURE_2D);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
}
