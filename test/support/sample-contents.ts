/** Texts of the sample newsroom, as the renderer would have filled them for pages. */

import type { Store } from "../../src/model/output.ts";

/** Contents by the entry's key; what an entry does not have is one paragraph of its summary. */
export function sampleStore(): Store {
  return {
    content: (entry) =>
      CONTENTS.get(entry.content) ??
      `<p>${entry.summary.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>\n`,
  };
}

const CONTENTS: ReadonlyMap<string, string> = new Map([
  [
    "meeting-id",
    `<p>Menteri Luar Negeri Rusia Sergey Lavrov (<span lang="ru">Сергей Лавров</span>) diterima pemimpin Korea Utara Kim Jong Un, kata kementerian luar negeri Rusia di Telegram pada hari Sabtu.<sup id="fnref-a1-1"><a href="#fn-a1-1">1</a></sup> Video yang menyertainya memperlihatkan jabat tangan dan pelukan di Wonsan (<span lang="ko">원산</span>).</p>
<h2 id="kunjungan">Kunjungan yang diumumkan</h2>
<p>Media pemerintah kedua negara telah mengumumkan kunjungan itu. Latar belakangnya ada di <a href="/pasukan-di-kursk/">urutan peristiwa di Kursk</a>.</p>
<blockquote><p>Pihak Korea menegaskan dukungan penuh bagi semua tujuan “operasi militer khusus”.</p></blockquote>
<ul>
<li>Sebelumnya Lavrov bertemu rekannya, Choe Son Hui.</li>
<li>Kota itu membuka resor besar pada awal bulan.</li>
</ul>
<p>Kementerian itu juga menyebut ucapan terima kasih kepada para prajurit Korea, lihat <code>kementerian</code>.</p>
<section class="footnotes"><ol>
<li id="fn-a1-1"><p>Pernyataan kementerian di Telegram. <a href="#fnref-a1-1" aria-label="Kembali ke teks">↩</a></p></li>
</ol></section>
`,
  ],
  [
    "meeting-en",
    `<p>Russia’s foreign minister Sergey Lavrov was received by the North Korean leader Kim Jong Un, Russia’s foreign ministry said on Telegram on Saturday.<sup id="fnref-a2-1"><a href="#fn-a2-1">1</a></sup> A video with the post showed a handshake and an embrace in Wonsan (<span lang="ko">원산</span>).</p>
<h2 id="visit">A visit announced beforehand</h2>
<p>State media of both countries had announced the visit. Its background is told in the <a href="/en/troops-in-kursk/">timeline of Kursk</a>.</p>
<blockquote><p>The Korean side affirmed full support for all aims of the “special military operation”.</p></blockquote>
<section class="footnotes"><ol>
<li id="fn-a2-1"><p>Statement of the ministry on Telegram. <a href="#fnref-a2-1" aria-label="Back to the text">↩</a></p></li>
</ol></section>
`,
  ],
  [
    "meeting-ar",
    `<p>استقبل الزعيم الكوري الشمالي كيم جونغ أون وزير الخارجية الروسي سيرغي لافروف (<span lang="ru" dir="ltr">Сергей Лавров</span>)، بحسب وزارة الخارجية الروسية على تلغرام يوم السبت.</p>
<h2 id="visit">زيارة معلنة</h2>
<p>كانت وسائل الإعلام الرسمية في البلدين قد أعلنت الزيارة وقالت إنه سيبقى حتى الأحد.</p>
<blockquote><p>أكد الجانب الكوري دعمه الكامل لجميع أهداف «العملية العسكرية الخاصة».</p></blockquote>
<ul><li>التقى لافروف قبل ذلك نظيرته تشوي سون هوي.</li><li>افتتحت المدينة منتجعًا كبيرًا في أوائل الشهر.</li></ul>
`,
  ],
  [
    "background-id",
    `<h2 id="angka">Angka dan sumbernya</h2>
<table>
<thead><tr><th>Tanggal</th><th>Peristiwa</th><th>Menurut</th></tr></thead>
<tbody>
<tr><td>November 2024</td><td>Perjanjian militer luas dengan pasal pertahanan bersama, pada kunjungan Vladimir Putin yang langka</td><td>Kedua negara</td></tr>
<tr><td>April 2025</td><td>Pengerahan ke Kursk dibenarkan untuk pertama kali</td><td>Moskow dan Pyongyang; sebagian dibantah Ukraina</td></tr>
<tr><td>Juli 2025</td><td>Lebih dari 6.000 prajurit tewas</td><td>Intelijen pertahanan Inggris</td></tr>
</tbody>
</table>
<pre><code>satu baris yang sangat panjang, yang tidak muat di layar sempit mana pun, dan karena itu harus digulir ke samping</code></pre>
<p>Lihat juga <a href="/lavrov-di-wonsan/">pertemuan di Wonsan</a>.</p>
`,
  ],
  [
    "background-en",
    `<h2 id="figures">Figures and their sources</h2>
<table>
<thead><tr><th>Date</th><th>Event</th><th>According to</th></tr></thead>
<tbody>
<tr><td>November 2024</td><td>Broad military agreement with a mutual-defence clause, during a rare visit by Vladimir Putin</td><td>Both countries</td></tr>
<tr><td>July 2025</td><td>More than 6,000 soldiers dead</td><td>British defence intelligence</td></tr>
</tbody>
</table>
<p>See also <a href="/en/lavrov-in-wonsan/">the meeting in Wonsan</a>.</p>
`,
  ],
]);
