import type { SymbolAtlas } from '../symbol-atlas.ts';
import {
  createInstancedQuad,
  createProgram,
  type InstancedQuad,
  type Program,
} from './gl-program.ts';
import { leaderAttributes, symbolAttributes } from './instances.ts';
import type { LayerColors } from './layer-colors.ts';
import { leaderFragment, leaderVertex, symbolFragment, symbolVertex } from './shaders.ts';

const sharedUniforms = ['u_matrix', 'u_viewport', 'u_ratio', 'u_surface', 'u_contrast'] as const;
const symbolUniforms = [...sharedUniforms, 'u_world', 'u_palette', 'u_atlas'] as const;

/** What one frame needs; lengths in CSS pixels. */
export interface FrameState {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  readonly worldSize: number;
  /** From mercator units, seen from the origin of the instances, to clip space; one for each copy of the world. */
  readonly matrices: readonly Float32Array[];
}

/** Everything of ours that lives on the graphics card. */
export interface SymbolGraphics {
  upload(symbols: Float32Array, leaders: Float32Array): void;
  draw(frame: FrameState, colors: LayerColors, atlas: SymbolAtlas): void;
  isLost(): boolean;
  release(): void;
}

/** @throws Error where a shader does not compile */
export function createSymbolGraphics(gl: WebGL2RenderingContext): SymbolGraphics {
  const symbolProgram = createProgram(gl, symbolVertex, symbolFragment, symbolUniforms);
  const leaderProgram = createProgram(gl, leaderVertex, leaderFragment, sharedUniforms);
  const symbols = createInstancedQuad(gl, symbolProgram.handle, symbolAttributes);
  const leaders = createInstancedQuad(gl, leaderProgram.handle, leaderAttributes);
  const texture = gl.createTexture();
  let textureVersion = -1;

  const drawCopies = (
    { handle, uniforms }: Program<(typeof sharedUniforms)[number]>,
    quad: InstancedQuad,
    { width, height, pixelRatio, matrices }: FrameState,
    { surface, contrast }: LayerColors,
  ): void => {
    gl.useProgram(handle);
    gl.uniform2f(uniforms.u_viewport, width, height);
    gl.uniform1f(uniforms.u_ratio, pixelRatio);
    gl.uniform3f(uniforms.u_surface, ...surface);
    gl.uniform3f(uniforms.u_contrast, ...contrast);
    for (const matrix of matrices) {
      gl.uniformMatrix4fv(uniforms.u_matrix, false, matrix);
      quad.draw();
    }
  };

  return {
    upload(symbolData, leaderData) {
      symbols.upload(symbolData);
      leaders.upload(leaderData);
    },
    draw(frame, colors, atlas) {
      gl.enable(gl.BLEND);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      gl.disable(gl.DEPTH_TEST);
      gl.disable(gl.STENCIL_TEST);
      gl.disable(gl.CULL_FACE);
      drawCopies(leaderProgram, leaders, frame, colors);
      gl.useProgram(symbolProgram.handle);
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      if (textureVersion !== atlas.version()) {
        uploadAtlas(gl, atlas);
        textureVersion = atlas.version();
      }
      gl.uniform1i(symbolProgram.uniforms.u_atlas, 0);
      gl.uniform1f(symbolProgram.uniforms.u_world, frame.worldSize);
      gl.uniform3fv(symbolProgram.uniforms.u_palette, colors.palette);
      drawCopies(symbolProgram, symbols, frame, colors);
    },
    isLost: () => gl.isContextLost(),
    release() {
      symbols.release();
      leaders.release();
      gl.deleteProgram(symbolProgram.handle);
      gl.deleteProgram(leaderProgram.handle);
      gl.deleteTexture(texture);
    },
  };
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
