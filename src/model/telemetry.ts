/**
 * Takes every setting of LangChain's hosted services out of an environment and switches tracing off: with a key left there by
 * another program, whole prompts would go to api.smith.langchain.com, or calls through its gateway.
 */
export function silenceTelemetry(env: Record<string, string | undefined>): void {
  for (const name of Object.keys(env)) if (/^(?:LANGSMITH|LANGCHAIN)_/.test(name)) delete env[name];
  env.LANGSMITH_TRACING = 'false';
  env.LANGCHAIN_TRACING_V2 = 'false';
}
