throw new Error("siar reads this file's name and never runs it.");
