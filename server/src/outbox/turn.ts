let last: Promise<void> = Promise.resolve();

/** A place in a queue of one: `begin` waits until all who began before have ended. */
export class Turn {
  #letNextIn: (() => void) | undefined;
  #isOver = false;

  async begin(): Promise<void> {
    if (this.#isOver) return;
    const before = last;
    last = new Promise<void>((resolve) => {
      this.#letNextIn = () => void before.then(resolve);
    });
    await before;
  }

  end(): void {
    this.#isOver = true;
    this.#letNextIn?.();
  }
}
