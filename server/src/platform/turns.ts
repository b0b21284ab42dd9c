import { AppError } from "./errors.js";

/** How many may be at it at once, how many of one person, and how long the others wait for their turn in milliseconds. */
export interface TurnBounds {
  readonly most: () => number;
  readonly ofOne: number;
  readonly within: number;
}

interface Waiter {
  readonly key: string;
  readonly begin: () => void;
}

/** Lets a few work at once in this process; the others wait in line, and are refused when that takes too long. */
export class Turns {
  private readonly held: string[] = [];
  private readonly waiting = new Set<Waiter>();

  constructor(
    readonly bounds: TurnBounds,
    private readonly refusal: string,
  ) {}

  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    if (this.isFree(key)) this.held.push(key);
    else await this.turnOf(key);
    try {
      return await work();
    } finally {
      this.held.splice(this.held.indexOf(key), 1);
      this.admit();
    }
  }

  private isFree(key: string): boolean {
    const { most, ofOne } = this.bounds;
    return this.held.length < most() && this.held.filter((one) => one === key).length < ofOne;
  }

  private turnOf(key: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiter = { key, begin: resolve };
      this.waiting.add(waiter);
      const refuse = () => this.waiting.delete(waiter) && reject(new AppError("UNAVAILABLE", this.refusal));
      setTimeout(refuse, this.bounds.within).unref();
    });
  }

  /** Who waits longest is first, unless one of theirs is under way. */
  private admit(): void {
    for (const waiter of this.waiting) {
      if (!this.isFree(waiter.key)) continue;
      this.waiting.delete(waiter);
      this.held.push(waiter.key);
      waiter.begin();
    }
  }
}
