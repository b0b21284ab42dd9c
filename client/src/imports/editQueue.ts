import type { Problem } from "../ui/problem";
import type { RowEdit } from "./rowEdits";

/** What became of one attempt: sent, refused for good, or worth another try. */
export type SendResult = { sent: true } | { sent: false; problem: Problem; again: boolean };

export type QueueState = {
  edits: readonly RowEdit[];
  /** Why the first edit could not be sent; it is tried again by itself. */
  waiting: Problem | null;
  /** The last edit that the server refused for good. */
  refused: { edit: RowEdit; problem: Problem } | null;
};

const RETRY_MS = [1_000, 2_000, 5_000, 10_000, 20_000];

/**
 * The corrections of one draft on their way to the server, in order, one at a time. They are kept in the
 * browser until the server has them, so that a reload or a lost connection loses nothing that was typed.
 */
export class EditQueue {
  private state: QueueState;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private sending = false;

  constructor(
    private readonly key: string,
    private readonly send: (edit: RowEdit) => Promise<SendResult>,
    private readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem">,
  ) {
    this.state = { edits: this.load(), waiting: null, refused: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): QueueState => this.state;

  add(edit: RowEdit): void {
    this.change({ edits: [...this.state.edits, edit], refused: null });
    void this.flush();
  }

  /** Forgets what was not sent: the draft it belonged to is gone. */
  readonly clear = (): void => {
    clearTimeout(this.timer);
    this.change({ edits: [], waiting: null, refused: null });
  };

  readonly dismiss = (): void => this.change({ refused: null });

  /** Sends what waits; called again when the connection is back, or by hand. */
  readonly flush = async (): Promise<void> => {
    if (this.sending) return;
    clearTimeout(this.timer);
    this.sending = true;
    for (let edit = this.state.edits[0]; edit; edit = this.state.edits[0]) {
      const result = await this.send(edit);
      if (!result.sent && result.again) {
        this.retryLater(result.problem);
        break;
      }
      this.failures = 0;
      this.change({
        edits: this.state.edits.filter((other) => other !== edit),
        waiting: null,
        ...(result.sent ? {} : { refused: { edit, problem: result.problem } }),
      });
    }
    this.sending = false;
  };

  private retryLater(problem: Problem): void {
    const delay = RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)];
    this.failures += 1;
    this.change({ waiting: problem });
    if (problem.code !== "UNAUTHENTICATED") this.timer = setTimeout(this.flush, delay);
  }

  private change(next: Partial<QueueState>): void {
    this.state = { ...this.state, ...next };
    if (this.state.edits.length === 0) this.storage.removeItem(this.key);
    else this.storage.setItem(this.key, JSON.stringify(this.state.edits));
    for (const listener of this.listeners) listener();
  }

  private load(): RowEdit[] {
    try {
      const stored: unknown = JSON.parse(this.storage.getItem(this.key) ?? "[]");
      return Array.isArray(stored) ? (stored as RowEdit[]) : [];
    } catch {
      return [];
    }
  }
}
