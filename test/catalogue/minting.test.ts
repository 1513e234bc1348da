import { describe, expect, test } from "vitest";
import { EMPTY_LEDGER } from "../../src/catalogue/ledger.ts";
import { mintingOf } from "../../src/catalogue/minting.ts";
import { sampleSite } from "../support/sample-article.ts";

const { established: _, ...site } = sampleSite;
const ledger = { ...EMPTY_LEDGER, authority: "old.example", established: "2020-01-01" };

describe("R3: what ids are minted from", () => {
  test("is the host and the day of the oldest article where nobody says otherwise", () => {
    expect(mintingOf(site, EMPTY_LEDGER, "2021-05-05")).toEqual({
      authority: "warta.example",
      established: "2021-05-05",
      podcasts: new Map(),
      problems: [],
    });
  });

  test("is what the ledger has, once it has it: a new domain or an older article changes no id (R2)", () => {
    expect(mintingOf(site, ledger, "2019-01-01")).toEqual({
      authority: "old.example",
      established: "2020-01-01",
      podcasts: new Map(),
      problems: [],
    });
  });

  test("is what the settings say where the ledger says the same, or nothing", () => {
    const named = { ...site, authority: "old.example", established: "2020-01-01" };
    expect(mintingOf(named, ledger, undefined).problems).toEqual([]);
    expect(mintingOf(named, EMPTY_LEDGER, undefined)).toMatchObject({
      authority: "old.example",
      problems: [],
    });
  });

  test.each([
    ["authority", { authority: "new.example" }, "authority: old.example"],
    ["established", { established: "2020-01-02" }, "established: 2020-01-01"],
  ])("a changed %s stops the build, and the problem says what to write", (_, change, mend) => {
    const { problems } = mintingOf({ ...site, ...change }, ledger, undefined);
    expect(problems).toMatchObject([
      { code: "ids/minted-otherwise", severity: "error", mend: expect.stringContaining(mend) },
    ]);
  });
});
