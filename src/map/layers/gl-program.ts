export interface Program<Name extends string> {
  readonly handle: WebGLProgram;
  /** `null` where the compiler left one out. */
  readonly uniforms: Readonly<Record<Name, WebGLUniformLocation | null>>;
}

/** @throws Error with the driver's log where a shader does not compile or link */
export function createProgram<Name extends string>(
  gl: WebGL2RenderingContext,
  vertexSource: string,
  fragmentSource: string,
  uniformNames: readonly Name[],
): Program<Name> {
  const handle = gl.createProgram();
  const shaders = [
    compile(gl, gl.VERTEX_SHADER, vertexSource),
    compile(gl, gl.FRAGMENT_SHADER, fragmentSource),
  ];
  for (const shader of shaders) gl.attachShader(handle, shader);
  gl.linkProgram(handle);
  for (const shader of shaders) gl.deleteShader(shader);
  // A lost context compiles nothing; it comes back with a new one.
  if (!gl.getProgramParameter(handle, gl.LINK_STATUS) && !gl.isContextLost()) {
    throw new Error(`a shader does not link: ${gl.getProgramInfoLog(handle)}`);
  }
  const locations = uniformNames.map((name) => [name, gl.getUniformLocation(handle, name)]);
  return { handle, uniforms: Object.fromEntries(locations) as Program<Name>['uniforms'] };
}

function compile(gl: WebGL2RenderingContext, type: number, source: string): WebGLShader {
  const shader = gl.createShader(type);
  if (shader === null) throw new Error('the graphics context gives no shader');
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS) && !gl.isContextLost()) {
    throw new Error(`a shader does not compile: ${gl.getShaderInfoLog(shader)}`);
  }
  return shader;
}

/** One attribute of an instance, in the order of the buffer. */
export interface InstanceAttribute {
  readonly name: string;
  /** Floats. */
  readonly size: number;
}

export function floatsPerInstance(attributes: readonly InstanceAttribute[]): number {
  return attributes.reduce((sum, { size }) => sum + size, 0);
}

export interface InstancedQuad {
  /** Whole instances. */
  upload(data: Float32Array): void;
  draw(): void;
  release(): void;
}

/** A quad from −1 to 1 drawn once an instance; `attributes` lie side by side in one float buffer. */
export function createInstancedQuad(
  gl: WebGL2RenderingContext,
  program: WebGLProgram,
  attributes: readonly InstanceAttribute[],
): InstancedQuad {
  const stride = floatsPerInstance(attributes);
  const array = gl.createVertexArray();
  const corners = gl.createBuffer();
  const instances = gl.createBuffer();
  let count = 0;
  gl.bindVertexArray(array);
  gl.bindBuffer(gl.ARRAY_BUFFER, corners);
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 1, -1, -1, 1, 1, 1]), gl.STATIC_DRAW);
  const corner = gl.getAttribLocation(program, 'a_corner');
  gl.enableVertexAttribArray(corner);
  gl.vertexAttribPointer(corner, 2, gl.FLOAT, false, 0, 0);
  gl.bindBuffer(gl.ARRAY_BUFFER, instances);
  let offset = 0;
  for (const { name, size } of attributes) {
    const location = gl.getAttribLocation(program, name);
    if (location >= 0) {
      gl.enableVertexAttribArray(location);
      gl.vertexAttribPointer(location, size, gl.FLOAT, false, stride * 4, offset * 4);
      gl.vertexAttribDivisor(location, 1);
    }
    offset += size;
  }
  gl.bindVertexArray(null);

  return {
    upload(data) {
      count = data.length / stride;
      gl.bindBuffer(gl.ARRAY_BUFFER, instances);
      gl.bufferData(gl.ARRAY_BUFFER, data, gl.DYNAMIC_DRAW);
    },
    draw() {
      if (count === 0) return;
      gl.bindVertexArray(array);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, count);
      gl.bindVertexArray(null);
    },
    release() {
      gl.deleteBuffer(corners);
      gl.deleteBuffer(instances);
      gl.deleteVertexArray(array);
    },
  };
}
