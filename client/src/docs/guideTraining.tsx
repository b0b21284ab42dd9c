import type { GuideSection } from "./guideSection";

/** What a learning platform does: reads what is owed, reports what was completed, reads how far people are. */
export const training = (): GuideSection => ({
  id: "training",
  title: "Training, step by step",
  body: (
    <>
      <p>
        For software that people take courses in: it learns who owes what, and reports what they completed. A token
        needs <code>TRAINING_READ</code>, and <code>TRAINING_WRITE</code> to report.
      </p>
      <ol>
        <li>
          <a href="#list-owed-courses">Read who owes which course</a>, once a night or more often. Keep the ids of
          courses beside those of your own. People are matched as everywhere, by{" "}
          <a href="#find-user-by-employee-id">employee ID</a>.
        </li>
        <li>
          <a href="#record-completions">Report completions</a> as they come, one list for each course and day. It
          completes the assignment, uses its licence where one is needed, and puts the class onto the transcript with a
          certificate.
          <code> DUPLICATE</code> among the skipped means that it is there already: nothing is left to do.
        </li>
        <li>
          <a href="#read-plan-progress">Read how far somebody is</a>, or{" "}
          <a href="#list-plan-standings">who is behind in a plan</a>. For one person it is counted as you ask; lists
          follow within seconds, and <code>isUpToDate</code> says whether they have.
        </li>
      </ol>
      <p>
        Minutes are whole numbers. Days such as <code>completedOn</code> and <code>dueOn</code> are plain dates,{" "}
        <code>2026-11-22</code>, of the department's time zone: tomorrow there is refused. A class stays on the
        transcript as you sent it, whatever becomes of the course; deleting is for the department's officers.
      </p>
    </>
  ),
});
