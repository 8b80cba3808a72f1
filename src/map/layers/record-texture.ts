/** Words of 32 bits in one texel. */
export const wordsPerTexel = 3;
/** Texels in a row of every texture. */
export const texelsAcross = 1024;

/** Bytes that a number of words takes. */
const bytesPerWord = 4;
const verticesPerQuad = 6;

/**
 * Quads whose vertices look up what they are in a texture: all of one draw. Instanced, each
 * would be a draw of its own where graphics are done in software (28 ms for 1,600 empty quads;
 * so it is 6 ms).
 */
export interface RecordTexture {
  /** Whole records. Returns how many bytes went to the graphics card. */
  upload(words: Uint32Array<ArrayBuffer>): number;
  /** Binds it to a texture unit, which must be of the program in use. */
  bind(unit: number): void;
  draw(): void;
  release(): void;
}

export function createRecordTexture(
  gl: WebGL2RenderingContext,
  texelsPerRecord: number,
): RecordTexture {
  const array = gl.createVertexArray();
  let texture: WebGLTexture | null = null;
  let rows = 0;
  let count = 0;

  /** What is there need not be kept. */
  const makeRoom = (texels: number): void => {
    if (texels <= rows * texelsAcross) return;
    rows = Math.max(1, rows);
    while (texels > rows * texelsAcross) rows *= 2;
    gl.deleteTexture(texture);
    texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGB32UI, texelsAcross, rows);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  };

  return {
    upload(words) {
      const texels = words.length / wordsPerTexel;
      count = texels / texelsPerRecord;
      makeRoom(texels);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
      gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
      const whole = Math.floor(texels / texelsAcross);
      const put = (row: number, width: number, height: number): void => {
        if (width === 0 || height === 0) return;
        const from = row * texelsAcross * wordsPerTexel;
        const part = words.subarray(from, from + width * height * wordsPerTexel);
        const { RGB_INTEGER, TEXTURE_2D, UNSIGNED_INT } = gl;
        gl.texSubImage2D(TEXTURE_2D, 0, 0, row, width, height, RGB_INTEGER, UNSIGNED_INT, part);
      };
      put(0, texelsAcross, whole);
      put(whole, texels - whole * texelsAcross, 1);
      return words.length * bytesPerWord;
    },
    bind(unit) {
      gl.activeTexture(gl.TEXTURE0 + unit);
      gl.bindTexture(gl.TEXTURE_2D, texture);
    },
    draw() {
      if (count === 0) return;
      gl.bindVertexArray(array);
      gl.drawArrays(gl.TRIANGLES, 0, verticesPerQuad * count);
      gl.bindVertexArray(null);
    },
    release() {
      gl.deleteTexture(texture);
      gl.deleteVertexArray(array);
    },
  };
}
