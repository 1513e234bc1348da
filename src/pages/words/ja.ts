/** Japanese words of the interface. */

import type { Words } from "./shape.ts";

export const ja: Words = {
  skip: "本文へ移動",
  topics: "トピック",
  languages: "言語",
  feeds: "フォロー",
  frontPage: "トップページ",

  by: "文：",
  updated: "更新",
  alsoIn: "この記事の他言語版",
  filedUnder: "この記事のトピック",
  table: "表",
  neighbours: "ほかの記事",
  older: "前の記事",
  newer: "次の記事",

  topic: "トピック",
  author: "筆者",
  desk: "編集部",
  partOf: "上位のトピック",
  narrower: "下位のトピック",
  ownSite: "本人のサイト",
  pages: "一覧のページ",
  page: (number) => `${number}ページ`,
  pagePath: "page",
  nothingYet: "まだ記事がありません。",
  aboutTopic: (label, site) => `${label}：${site}のこのトピックの全記事。`,
  aboutAuthor: (name, site) => `${site}の${name}による記事。`,
  follow: (name) => `${name}をフォロー`,
  howToFollow: "フィードとは何か、購読するには",

  subscribe: {
    title: (site) => `${site}をフォロー`,
    description: (site) => `${site}のすべてのフィードと、その購読方法。`,
    lead: "新しい記事が、お好きなアプリに届きます。アカウントもメールアドレスも要りません。何を見るかを決める仲介者もいません。",
    whatIs: "フィードとは",
    whatIsText: [
      "フィードは、決まったアドレスに置かれた新着記事の一覧ファイルです。フィードリーダーと呼ばれるアプリがときどき確認し、ほかのサイトの更新と並べて表示します。",
      "読者が誰であるかを、私たちが知ることはありません。やめるときは、リーダーからフィードを削除するだけです。",
    ],
    how: "購読のしかた",
    steps: [
      "フィードリーダーを選びます。Thunderbird、NetNewsWire、Feeder、FreshRSS、Miniflux などは無料で使えます。",
      "下の一覧からアドレスをコピーします。クリックすると全体が選択されます。",
      "リーダーの「フィードを追加」または「購読」に貼り付けます。",
    ],
    formats:
      "どのフィードにも RSS、Atom、JSON Feed の三つの形式があり、内容は同じです。リーダーに指定がなければ RSS をお使いください。",
    all: "すべてのフィード",
    everything: "すべての記事",
    topics: "トピック別",
    authors: "筆者別",
    opml: "すべてをまとめて",
    opmlText:
      "OPML ファイルには、すべてのフィードのアドレスが入っています。リーダーに読み込み、不要なものはあとで削除できます。",
    opmlLink: "OPML ファイルをダウンロード",
    taxonomy: "トピック一覧",
    taxonomyText:
      "フィードは、変わることのない識別子でトピックを示します。どの言語でもプログラムが同じトピックと認識できるようにするためです。その識別子と、ほかの体系での対応を示します。",
    taxonomyEmpty: "まだトピックがありません。",
    id: "識別子",
    sameAs: "同じもの",
  },

  notFound: "ページが見つかりません",
  notFoundText: "このアドレスには何もありません。入力の誤りか、ページが移動した可能性があります。",
  moved: "このページは移動しました",
  movedText: "新しいアドレス：",
};
