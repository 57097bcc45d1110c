/** An answer in the shape of GROBID 0.8, about made-up works. */
export const SAMPLE_TEI = `<?xml version="1.0" encoding="UTF-8"?>
<TEI xml:space="preserve" xmlns="http://www.tei-c.org/ns/1.0" xmlns:xlink="http://www.w3.org/1999/xlink">
  <teiHeader xml:lang="en">
    <fileDesc>
      <titleStmt><title level="a" type="main">Slow reading at sea &amp; on land</title><funder/></titleStmt>
      <publicationStmt><publisher>Tide Press</publisher><availability status="unknown"><licence/></availability>
        <date type="published" when="2011-05-03">3 May 2011</date></publicationStmt>
      <sourceDesc><biblStruct>
        <analytic>
          <author role="corresp"><persName><forename type="first">Mara</forename><forename type="middle">L</forename><surname>Quillfeather</surname></persName>
            <affiliation key="aff0"><orgName type="institution">University of Somewhere</orgName></affiliation></author>
          <author><persName><forename type="first">Ivo</forename><surname>Brand</surname></persName></author>
          <title level="a" type="main">Slow reading at sea &amp; on land</title>
        </analytic>
        <monogr>
          <title level="j" type="main">Journal of Coastal Psychology</title><title level="j" type="abbrev">J Coast Psych</title>
          <imprint><biblScope unit="volume">14</biblScope><biblScope unit="issue">2</biblScope>
            <biblScope unit="page" from="211" to="230"/><date type="published" when="2011-05-03">3 May 2011</date></imprint>
        </monogr>
        <idno type="MD5">0123456789ABCDEF0123456789ABCDEF</idno><idno type="DOI">10.5555/JCP.2011.14.211</idno>
      </biblStruct></sourceDesc>
    </fileDesc>
    <profileDesc>
      <textClass><keywords><term>reading</term><term>sea</term></keywords></textClass>
      <abstract><div><p>Sailors read <hi rend="italic">slowly</hi> (<ref type="bibr" target="#b0">[1]</ref>).</p></div></abstract>
    </profileDesc>
  </teiHeader>
  <text xml:lang="en">
    <body>
      <div><head n="1">Introduction</head><p>At a depth of &lt; 5 m nobody reads <ref type="bibr" target="#b0">[1]</ref>.</p><p>This holds.</p></div>
      <div><head n="2">Method</head><p>We asked.</p><formula>x = y</formula></div>
      <figure xml:id="fig_0"><head>Figure 1</head><figDesc>A ship.</figDesc></figure>
    </body>
    <back>
      <div type="acknowledgement"><div><head>Thanks</head><p>To all.</p></div></div>
      <div type="references"><listBibl>
        <biblStruct xml:id="b0">
          <analytic><title level="a" type="main">On tides</title>
            <author><persName><forename type="first">A</forename><surname>Meer</surname></persName></author>
            <idno type="DOI">10.5555/tides.1999</idno></analytic>
          <monogr><title level="j">Tides</title><imprint><biblScope unit="volume">3</biblScope><biblScope unit="page">7</biblScope><date type="published" when="1999">1999</date></imprint></monogr>
          <note type="raw_reference">A. Meer. On tides. Tides 3, p. 7, 1999.</note>
        </biblStruct>
        <biblStruct xml:id="b1">
          <monogr><title level="m" type="main">The book of waves</title>
            <author><persName><forename type="first">Ivo</forename><surname>Brand</surname></persName></author>
            <imprint><date type="published" when="2001">2001</date></imprint></monogr>
          <note type="raw_reference">I. Brand. The book of waves. arXiv:1706.03762, 2001.</note>
        </biblStruct>
        <biblStruct xml:id="b2"><monogr><title/><imprint><date/></imprint></monogr></biblStruct>
      </listBibl></div>
    </back>
  </text>
</TEI>`;
