/** The version of GitHub's REST API that every request names (docs: API versions). */
export const API_VERSION = '2022-11-28';
