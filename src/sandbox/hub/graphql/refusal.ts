/** An error of one field, with the type that GitHub gives it in `errors[].type`. */
export class GraphqlRefusal extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}
