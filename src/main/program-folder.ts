/** The folder of this program: where `migrations/` and `package.json` are. */
export const programFolder = (): string => process.env.ARENGO_HOME ?? process.cwd();
