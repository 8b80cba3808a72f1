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
