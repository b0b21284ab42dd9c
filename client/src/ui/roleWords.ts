type Role = "GENERAL_USER" | "TRAINING_OFFICER" | "ADMIN";

export const roles: readonly Role[] = ["GENERAL_USER", "TRAINING_OFFICER", "ADMIN"];

export const roleWords: Record<Role, string> = {
  GENERAL_USER: "General user",
  TRAINING_OFFICER: "Training officer",
  ADMIN: "Admin",
};
