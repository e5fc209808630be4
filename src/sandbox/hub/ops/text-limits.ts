import { invalid } from '../hub-error.ts';

const longestBody = 65_536;
const longestTitle = 256;

/** Refuses a body above GitHub's limit of 65,536 characters. */
export function checkBody(resource: string, body: string | null | undefined): void {
  if (body === null || body === undefined || [...body].length <= longestBody) return;
  const message = `body is too long (maximum is ${longestBody} characters)`;
  throw invalid(resource, { field: 'body', code: 'custom', message });
}

/** Refuses an empty comment. */
export function checkCommentBody(resource: string, body: string): void {
  if (body.trim() === '') throw invalid(resource, { field: 'body', code: 'missing_field' });
  checkBody(resource, body);
}

/** Refuses a blank title, or one above 256 characters. */
export function checkTitle(resource: string, title: string): void {
  if (title.trim() === '') throw invalid(resource, { field: 'title', code: 'missing_field' });
  if ([...title].length <= longestTitle) return;
  const message = `title is too long (maximum is ${longestTitle} characters)`;
  throw invalid(resource, { field: 'title', code: 'custom', message });
}
