/** The elements and attributes of HTML: which there are, and which readers fear or drop. */

const names = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.join(" ").split(" "));

/** All elements of HTML, of today and of the past (HTML standard §4, §16.2). */
export const HTML_ELEMENTS: ReadonlySet<string> = names(
  "a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body",
  "br button canvas caption center cite code col colgroup comment data datalist dd del details dfn dialog dir div dl",
  "dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr",
  "html i iframe ilayer image img input ins isindex kbd keygen label layer legend li link listing main map mark",
  "marquee math menu menuitem meta meter multicol nav nextid nobr noembed noframes nolayer noscript object ol optgroup",
  "option output p param picture plaintext portal pre progress q rb rbc rp rt rtc ruby s samp script search section",
  "select selectedcontent slot small source spacer span strike strong style sub summary sup svg table tbody td template",
  "textarea tfoot th thead time title tr track tt u ul var video wbr xmp",
);

/** Elements that run, load or rearrange something, and that readers therefore remove. */
export const DANGEROUS_ELEMENTS: ReadonlySet<string> = names(
  "applet base basefont bgsound comment embed frame frameset ilayer isindex keygen layer link listing meta noembed",
  "noframes nolayer noscript object plaintext script style xmp",
);

/** Elements that readers drop or take apart, and that do no harm to those which keep them. */
export const DROPPED_ELEMENTS: ReadonlySet<string> = names("iframe param portal slot template");

/** Elements of a page, which content stands in. */
export const PAGE_ELEMENTS: ReadonlySet<string> = names("html head body title");

/** Elements to fill in: readers remove them, since nothing is behind them there. */
export const FORM_ELEMENTS: ReadonlySet<string> = names("form input button select textarea");

/** Elements that have no end tag, and those that may do without it. */
export const VOID_ELEMENTS: ReadonlySet<string> = names(
  "area base basefont bgsound br col embed frame hr image img input isindex keygen link menuitem meta nextid param",
  "source spacer track wbr",
);
export const END_OPTIONAL: ReadonlySet<string> = names(
  "p li dt dd rb rp rt rtc tr td th thead tbody tfoot caption colgroup option optgroup html head body",
);

/** Attributes of HTML, and those that metadata in HTML uses (microdata, RDFa). */
export const HTML_ATTRIBUTES: ReadonlySet<string> = names(
  "abbr about accept accept-charset accesskey action align alink allow allowfullscreen alpha alt archive as async",
  "autocapitalize autocomplete autocorrect autofocus autoplay axis bgcolor blocking border bordercolor cellpadding",
  "cellspacing char charoff charset checked cite class clear color colorspace cols colspan command commandfor compact",
  "content contenteditable controls controlslist coords crossorigin datatype datetime decoding default defer dir",
  "dirname disabled disablepictureinpicture download draggable enctype enterkeyhint face fetchpriority for form",
  "frame frameborder headers height hidden high href hreflang hspace http-equiv id imagesizes imagesrcset inert inlist",
  "inputmode integrity is ismap itemid itemprop itemref itemscope itemtype kind label lang list longdesc loop loading",
  "low marginheight marginwidth max maxlength media method min minlength mozallowfullscreen multiple muted name",
  "nohref nonce noshade novalidate nowrap open optimum part pattern placeholder playsinline popover popovertarget",
  "popovertargetaction poster prefix preload prompt property readonly referrerpolicy rel required resource rev",
  "reversed role rows rowspan rules sandbox scheme scope scrolling selected shadowrootmode shape size sizes slot span",
  "spellcheck src srclang srcset start step style summary tabindex target text title translate type typeof usemap",
  "valign value valuetype version vlink vocab vspace webkitallowfullscreen width wrap writingsuggestions xmlns",
);

/** Attributes that hold whole pages, or send something somewhere. */
export const DANGEROUS_ATTRIBUTES: ReadonlySet<string> = names("srcdoc formaction ping dynsrc lowsrc");

/** Whether an attribute runs a script when something happens. */
export function isHandler(attribute: string): boolean {
  return attribute.length > 3 && HANDLER.test(attribute);
}

const HANDLER = /^on[a-z]+$/;

/** Attributes of any name, which HTML leaves to authors and to assistive programs. */
export function isFreeAttribute(attribute: string): boolean {
  return attribute.startsWith("data-") || attribute.startsWith("aria-") || attribute.startsWith("xml");
}

/** Elements of MathML Core and of MathML 3 presentation and content. */
export const MATHML_ELEMENTS: ReadonlySet<string> = names(
  "math semantics annotation annotation-xml maction maligngroup malignmark menclose merror mfenced mfrac mglyph mi",
  "mlabeledtr mlongdiv mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mscarries mscarry msgroup",
  "msline mspace msqrt msrow mstack mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none",
  "apply bind bvar ci cn csymbol cs cbytes cerror share lambda interval condition declare sep fn reln",
  "domain codomain image domainofapplication piecewise piece otherwise quotient factorial divide max min minus plus",
  "power rem times root gcd and or xor not implies forall exists abs conjugate arg real imaginary lcm floor ceiling",
  "eq neq gt lt geq leq equivalent approx factorof int diff partialdiff lowlimit uplimit degree divergence grad curl",
  "laplacian set list union intersect in notin subset prsubset notsubset notprsubset setdiff card cartesianproduct sum",
  "product limit tendsto exp ln log logbase sin cos tan sec csc cot sinh cosh tanh sech csch coth arcsin arccos arctan",
  "mean sdev variance median mode moment momentabout vector matrix matrixrow determinant transpose selector",
  "vectorproduct scalarproduct outerproduct integers reals rationals naturalnumbers complexes primes exponentiale",
  "imaginaryi notanumber true false emptyset pi eulergamma infinity inverse ident compose",
);

export const MATHML_ATTRIBUTES: ReadonlySet<string> = names(
  "accent accentunder actiontype align alignmentscope alttext altimg altimg-width altimg-height altimg-valign",
  "background base bevelled cd charalign charspacing class close closure color columnalign columnlines columnspacing",
  "columnspan columnwidth crossout decimalpoint definitionURL definitionurl depth dir display displaystyle edge encoding",
  "equalcolumns equalrows fence fontfamily fontsize fontstyle fontweight form frame framespacing groupalign height href",
  "id indentalign indentalignfirst indentalignlast indentshift indentshiftfirst indentshiftlast indenttarget",
  "infixlinebreakstyle intent arg largeop leftoverhang length linebreak linebreakmultchar linebreakstyle lineleading",
  "linethickness location longdivstyle lquote lspace macros mathbackground mathcolor mathsize mathvariant maxsize",
  "maxwidth mediummathspace minlabelspacing minsize mode movablelimits mslinethickness name nargs notation numalign",
  "denomalign occurrence open order other overflow position rightoverhang role rowalign rowlines rowspacing rowspan",
  "rquote rspace scope scriptlevel scriptminsize scriptsizemultiplier selection separator separators shift side src",
  "stackalign stretchy style subscriptshift superscriptshift symmetric tabindex thickmathspace thinmathspace type",
  "valign veryverythickmathspace veryverythinmathspace verythickmathspace verythinmathspace voffset width xmlns xref",
);

/** Elements of SVG 1.1 and 2. HTML writes them as SVG does, and its parser knows them in any case. */
export const SVG_ELEMENTS: ReadonlySet<string> = names(
  "a altGlyph altGlyphDef altGlyphItem animate animateColor animateMotion animateTransform audio canvas circle clipPath",
  "color-profile cursor defs desc discard ellipse feBlend feColorMatrix feComponentTransfer feComposite",
  "feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG",
  "feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight",
  "feTile feTurbulence filter font font-face font-face-format font-face-name font-face-src font-face-uri g glyph",
  "glyphRef hatch hatchpath hkern iframe image line linearGradient marker mask mesh meshgradient meshpatch meshrow",
  "metadata missing-glyph mpath path pattern polygon polyline radialGradient rect set solidcolor stop svg switch symbol",
  "text textPath title tref tspan unknown use video view vkern",
);

/** Elements of SVG that run something, or let HTML in. */
export const SVG_DANGEROUS: ReadonlySet<string> = names("script style foreignObject handler listener iframe");

/** Attributes of SVG 1.1 and 2, presentation attributes among them. */
export const SVG_ATTRIBUTES: ReadonlySet<string> = names(
  "accent-height accumulate additive alignment-baseline alphabetic amplitude arabic-form ascent attributeName",
  "attributeType azimuth baseFrequency baseProfile baseline-shift bbox begin bias by calcMode cap-height class clip",
  "clip-path clip-rule clipPathUnits color color-interpolation color-interpolation-filters color-profile",
  "color-rendering content contentScriptType contentStyleType crossorigin cursor cx cy d descent diffuseConstant",
  "direction display divisor dominant-baseline download dur dx dy edgeMode elevation enable-background end exponent",
  "externalResourcesRequired fill fill-opacity fill-rule filter filterRes filterUnits flood-color flood-opacity",
  "focusable font-family font-size font-size-adjust font-stretch font-style font-variant font-weight format fr from fx",
  "fy g1 g2 glyph-name glyph-orientation-horizontal glyph-orientation-vertical glyphRef gradientTransform gradientUnits",
  "hanging height href hreflang horiz-adv-x horiz-origin-x horiz-origin-y id ideographic image-rendering in in2",
  "intercept isolation k k1 k2 k3 k4 kernelMatrix kernelUnitLength kerning keyPoints keySplines keyTimes lang",
  "lengthAdjust letter-spacing lighting-color limitingConeAngle local marker-end marker-mid marker-start markerHeight",
  "markerUnits markerWidth mask mask-type maskContentUnits maskUnits mathematical max media method min mix-blend-mode",
  "mode name numOctaves offset opacity operator order orient orientation origin overflow overline-position",
  "overline-thickness paint-order panose-1 path pathLength patternContentUnits patternTransform patternUnits ping",
  "pointer-events points pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits r radius refX",
  "refY referrerpolicy rel rendering-intent repeatCount repeatDur requiredExtensions requiredFeatures restart result",
  "role rotate rx ry scale seed shape-rendering side slope spacing specularConstant specularExponent spreadMethod",
  "startOffset stdDeviation stemh stemv stitchTiles stop-color stop-opacity strikethrough-position",
  "strikethrough-thickness string stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin",
  "stroke-miterlimit stroke-opacity stroke-width style surfaceScale systemLanguage tabindex tableValues target targetX",
  "targetY text-anchor text-decoration text-overflow text-rendering textLength title to transform transform-origin type",
  "u1 u2 underline-position underline-thickness unicode unicode-bidi unicode-range units-per-em v-alphabetic v-hanging",
  "v-ideographic v-mathematical values vector-effect version vert-adv-y vert-origin-x vert-origin-y viewBox viewTarget",
  "visibility white-space width widths word-spacing writing-mode x x-height x1 x2 xChannelSelector xmlns y y1 y2",
  "yChannelSelector z zoomAndPan",
);

/** The same as the HTML parser's caller sees them. */
export const inSmallLetters = (some: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...some].map((name) => name.toLowerCase()));
