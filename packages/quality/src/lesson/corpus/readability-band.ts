import type { LessonCorpus, LessonExample } from '../../testing/measure-lesson-rule.ts';

type Level = 'beginner' | 'intermediate' | 'advanced';
const en = (level: Level, markdown: string): LessonExample => ({ level, markdown });
const zh = (level: Level, markdown: string): LessonExample => ({ level, language: 'zh', markdown });

/** Examples of `readability_band`. */
export const READABILITY_BAND: LessonCorpus = {
  positives: [
    en(
      'beginner',
      '# Contracts\n\nThe formation of a contractual obligation presupposes the unequivocal manifestation of reciprocal intentions, whose sufficiency is adjudicated according to an objective interpretation of the communications exchanged. Notwithstanding the theoretical emphasis upon subjective consensus, jurisprudence overwhelmingly privileges the reasonable expectations engendered in the counterparty, thereby facilitating commercial predictability. Consideration, traditionally characterised as the reciprocal inducement underlying enforceability, necessitates identifiable detriment or corresponding benefit, although contemporary commentators increasingly interrogate its doctrinal indispensability. Furthermore, statutory interventions have progressively circumscribed contractual autonomy, particularly regarding exclusionary provisions disproportionately disadvantaging consumers lacking equivalent bargaining sophistication, representation or economic independence. Comparative investigation of continental codifications demonstrates considerable convergence, particularly concerning pre-contractual responsibility, impossibility and supervening alterations of fundamental circumstances.',
    ),
    en(
      'beginner',
      '# The heart\n\nCardiovascular homeostasis is maintained through the coordinated interaction of autonomic innervation, humoral mediators and intrinsic autoregulatory mechanisms that collectively determine myocardial contractility, peripheral vascular resistance and circulating intravascular volume. Baroreceptor afferents originating in the carotid sinus communicate alterations in arterial pressure to medullary nuclei, which subsequently modulate sympathetic and parasympathetic efferent activity. Concomitantly, the renin-angiotensin-aldosterone system responds to diminished renal perfusion by precipitating vasoconstriction and promoting sodium reabsorption, thereby augmenting preload. Pathophysiological perturbations of these interdependent compensatory processes ultimately precipitate ventricular remodelling, progressive decompensation and irreversible deterioration of cardiac function in susceptible individuals. Therapeutic interventions consequently concentrate upon neurohumoral antagonism, judicious diuresis and, in appropriately selected populations, resynchronisation or mechanical circulatory assistance.',
    ),
    en(
      'beginner',
      "# Harmony\n\nFunctional harmonic progression in common-practice repertoire is conventionally conceptualised as a hierarchical elaboration of fundamental tonic-dominant polarity, wherein intermediary predominant sonorities facilitate directional intensification preceding cadential resolution. Chromatic embellishment, notwithstanding its superficially destabilising characteristics, ordinarily operates within an overarching diatonic framework whose structural coherence is demonstrable through successive analytical reduction. Modulatory procedures, particularly those exploiting enharmonic reinterpretation of diminished seventh sonorities, correspondingly presuppose the listener's retrospective reorientation towards an alternative tonal centre. Consequently, meaningful interpretation necessitates simultaneous consideration of immediate voice-leading relationships and comparatively remote architectural implications throughout the entire composition. Comparable interpretative difficulties characterise extended tertian sonorities, whose functional classification remains controversial among contemporary theoreticians and experienced practitioners.",
    ),
    en(
      'beginner',
      '# Memory\n\nA computer program, when it is executed by the operating system that manages the machine on which it was installed, keeps the values which it is going to need later in a region of memory that was reserved for it at the moment when it was started, and when a function calls another function, which in its turn may call a third one, the machine has to remember for every one of them where it should continue after the called function has come to its end, which is why the addresses are kept on a stack, whose last entry, being the most recent one, is always the first that is going to be taken away again by the machine when the function that is running has finished its work.',
    ),
    en(
      'intermediate',
      '# Inflation\n\nInflationary expectations constitute an endogenous determinant of macroeconomic equilibrium insofar as anticipatory adjustments in remuneration, contractual indexation and intertemporal consumption disproportionately influence contemporaneous price-setting behaviour. Institutional credibility, operationalised through demonstrable commitment to predetermined monetary objectives, consequently attenuates the propagation of exogenous disturbances throughout interconnected distributional mechanisms. Conversely, discretionary accommodation, notwithstanding its ostensibly beneficial short-term implications for unemployment, precipitates systematic deterioration in informational efficiency, redistributive arbitrariness and accelerating misallocation of productive resources. Contemporary formalisations incorporating heterogeneous expectations, nominal rigidities and financial intermediation substantiate the theoretical indispensability of transparent communication strategies complementing conventional interest-rate instrumentation under persistent uncertainty. Empirical identification nevertheless encounters considerable methodological obstacles, because simultaneously determined expectations, unobservable equilibrium quantities and recurrent institutional discontinuities complicate straightforward econometric estimation of the underlying behavioural relationships.',
    ),
    en(
      'beginner',
      '# Evolution\n\nEvolutionary diversification proceeds through differential reproductive success among phenotypically heterogeneous individuals whose heritable characteristics confer environmentally contingent advantages. Although popular interpretations frequently misrepresent adaptation as intentional optimisation, evolutionary biologists unanimously emphasise the fundamentally retrospective and opportunistic character of natural selection. Population-genetic formalisations demonstrate that stochastic fluctuations, particularly within geographically isolated subpopulations, may nevertheless overwhelm comparatively negligible selective differentials. Additionally, developmental constraints, pleiotropic interactions and ecological interdependencies systematically circumscribe the accessibility of theoretically advantageous configurations. Comprehensive explanation accordingly necessitates integration of palaeontological documentation, comparative anatomical investigation and molecular phylogenetic reconstruction across multiple hierarchical organisational levels. Experimental investigations utilising microbial populations additionally corroborate these theoretical expectations, revealing extraordinarily repeatable adaptive trajectories despite fundamentally unpredictable mutational contributions to individual evolutionary lineages and communities.',
    ),
    en(
      'beginner',
      '# Bread\n\nFermentation constitutes an enzymatically mediated biochemical transformation whereby Saccharomyces cerevisiae metabolises fermentable carbohydrates, generating carbon dioxide, ethanol and innumerable aromatic compounds responsible for characteristic organoleptic qualities. Simultaneously, proteolytic activity progressively modifies the viscoelastic properties of the hydrated gluten matrix, facilitating gaseous retention during subsequent thermal expansion. Temperature, hydration, salinity and inoculation percentage collectively determine fermentative velocity, necessitating continuous observational adjustment by conscientious practitioners. Insufficient development precipitates inadequate volumetric expansion, whereas excessive fermentation irreversibly deteriorates structural integrity, diminishing caramelisation and producing undesirable acidification. Methodical documentation of environmental conditions accordingly represents an indispensable prerequisite for reproducible artisanal manufacturing outcomes. Experienced professionals additionally recommend incremental modification of individual variables, because simultaneous alterations inevitably complicate subsequent interpretation of observable differences.',
    ),
    en(
      'advanced',
      '# Cats\n\nI see a cat. The cat is big. It can run. It can sit. The cat is on a mat. The mat is red. I like the cat. It has a hat. The hat is big too. See the cat run. It runs to me. I pat it on the head. It likes me. Now it is hot. The cat sits in the sun. It naps all day. I nap too. We eat fish. We eat it at six. The fish is good. Then we go to bed. The cat is at my feet. It is a good cat. I am glad. Good night, cat. See you soon. The sun is up. The cat is up. We go out to play.',
    ),
    en(
      'advanced',
      '# Money\n\nYou have ten coins. You buy a pen. It costs two. Now you have eight. You sell a hat. You get five. Now you have more. Is this hard? No, it is not. A coin is a kind of cash. You can keep it. You can spend it. If you lend it, you get it back. You may get a bit more. That bit is your gain. The bank does this too. It lends your cash to Sam. Sam pays it back. He pays a bit more. The bank keeps some. You get the rest. That is all. It is fun to save. Put a coin in the jar each day. At the end you are rich.',
    ),
    en(
      'beginner',
      '# Rome\n\nThe administrative reorganisation accomplished under Diocletian represented simultaneously a pragmatic accommodation to extraordinarily deteriorating geopolitical circumstances and a comprehensive ideological reconceptualisation of imperial legitimacy. Territorial subdivision into considerably smaller jurisdictional units, accompanied by the deliberate separation of military and civilian responsibilities, substantially diminished opportunities for provincial usurpation. Nevertheless, the unprecedented expansion of bureaucratic personnel necessitated correspondingly burdensome fiscal extraction, institutionalised through periodically recalculated assessments incorporating both agricultural productivity and available labour. Monetary stabilisation proved comparatively unsuccessful, notwithstanding ambitious legislative interventions regulating maximum remuneration and commodity valuations throughout geographically heterogeneous Mediterranean commercial networks. Contemporary historiographical interpretations accordingly emphasise administrative continuity, institutional experimentation and unintended consequences rather than deliberate constitutional transformation orchestrated exclusively by extraordinarily visionary individual emperors.',
    ),
    zh(
      'beginner',
      '# 合同\n\n合同是民事主体之间设立变更终止民事法律关系的协议而要约作为希望与他人订立合同的意思表示其内容必须具体确定并且表明经受要约人承诺要约人即受该意思表示约束。承诺作为受要约人同意要约的意思表示原则上应当以通知的方式作出但是根据交易习惯或者要约表明可以通过行为作出承诺的除外，并且承诺应当在要约确定的期限内到达要约人而要约没有确定承诺期限的则应当区分以对话方式与非对话方式作出的不同情形分别判断其是否及时到达。',
    ),
    zh(
      'beginner',
      '# 心脏\n\n心血管系统的稳态依赖于自主神经支配与体液介质以及血管内在的自身调节机制之间相互协调所共同决定的心肌收缩力与外周血管阻力和循环血容量之间的动态平衡，颈动脉窦压力感受器传入纤维将动脉压力的变化信息传递至延髓相关核团并由后者进一步调节交感神经与副交感神经的传出活动，与此同时肾素血管紧张素醛固酮系统在肾脏灌注压力下降的情况下被激活并通过促进血管收缩与钠离子重吸收的方式增加心脏的前负荷从而维持有效循环血量的相对稳定。',
    ),
    zh(
      'beginner',
      '# 和声\n\n在共性写作时期的音乐作品当中功能和声的进行通常被理解为对主和弦与属和弦之间根本对立关系所作的层级化展开而处于中间位置的下属功能和弦则起到在终止式到来之前逐步增强进行方向感的作用。半音化的装饰手法虽然在表面上具有一定程度的不稳定性但是往往仍然处在一个起到总体支配作用的自然音体系框架之内并且其结构上的连贯性可以通过逐层还原的分析方法得到较为充分的证明，因此有意义的解释必须同时考虑当下的声部进行关系与相对遥远的整体结构意义。',
    ),
    zh(
      'intermediate',
      '# 通货膨胀\n\n通货膨胀预期之所以构成宏观经济均衡的内生决定因素是因为经济主体对未来价格水平变动所作出的前瞻性调整会通过工资谈判与合同指数化安排以及跨期消费决策等多种渠道不成比例地影响当期的价格设定行为而中央银行的制度可信度则通过对事先确定的货币政策目标所作出的可验证承诺来削弱外生冲击在相互关联的分配机制当中的传播效应，与之相反的是相机抉择的宽松政策尽管在短期之内对失业率具有表面上的改善作用却会导致信息效率的系统性恶化与再分配的任意性以及生产性资源错误配置的不断加速。',
    ),
    zh(
      'beginner',
      '# 唐代科举\n\n科举制度在唐代的发展与完善既反映了中央集权国家在世家大族长期垄断官僚选拔途径的历史背景之下试图重新构建统治基础的政治意图又体现了儒家经典教育在社会各个阶层当中逐步普及与文学创作能力日益受到重视的文化趋势，进士科与明经科之间在录取难度与社会声望以及仕途前景等方面所存在的显著差异进一步促使士子群体将主要精力投入到诗赋写作与策论训练之中并由此形成了以座主门生关系为纽带的新型政治网络而这种网络在中晚唐时期的党争当中发挥了不可忽视的重要影响。',
    ),
    zh(
      'beginner',
      '# 编译器\n\n编译器在对源程序进行词法分析之后所得到的记号序列需要经过语法分析器依据上下文无关文法所规定的产生式规则构造出能够反映程序层次结构的抽象语法树而语义分析阶段则在此基础之上通过遍历语法树的方式对标识符的作用域与类型信息进行收集和检查并将结果记录在符号表当中以便后续的中间代码生成与优化阶段使用，由于不同的目标机器在指令集体系结构与寄存器数量以及存储层次等方面存在较大差异因此编译器的后端往往需要针对具体的硬件平台进行专门的设计与实现才能够生成高质量的目标代码。',
    ),
    zh(
      'beginner',
      '# 光合作用\n\n光合作用作为绿色植物以及部分微生物利用叶绿素等光合色素吸收太阳光能并将二氧化碳和水转化为储存能量的有机物同时释放出氧气的一系列复杂生物化学反应过程的总称在维持地球大气成分相对稳定与为绝大多数异养生物提供物质和能量来源等方面具有不可替代的重要意义。其中发生在类囊体薄膜上的光反应阶段主要完成水的光解以及三磷酸腺苷与还原型辅酶的合成而发生在叶绿体基质中的暗反应阶段则利用前一阶段所产生的能量与还原力将二氧化碳固定并还原为三碳糖。',
    ),
    zh(
      'beginner',
      '# 概率\n\n随机变量的数学期望作为对其所有可能取值以相应概率为权重所进行的加权平均在测度论的严格框架之下可以被统一地定义为该随机变量关于概率测度的勒贝格积分从而避免了对离散型与连续型随机变量分别加以讨论所带来的不便，而方差作为刻画随机变量取值围绕其数学期望的离散程度的数字特征则可以表示为该随机变量与其数学期望之差的平方的数学期望并且在相互独立的条件之下具有关于求和运算的可加性这一在大数定律与中心极限定理的证明过程中起到关键作用的重要性质。',
    ),
    zh(
      'intermediate',
      '# 公司法\n\n有限责任公司的股东以其认缴的出资额为限对公司承担责任而股份有限公司的股东以其认购的股份为限对公司承担责任这一基本原则在股东滥用公司法人独立地位和股东有限责任逃避债务并且严重损害公司债权人利益的情形之下将会受到公司人格否认制度的限制，审判实践当中人民法院在判断是否构成人格混同时通常会综合考虑公司的财产与股东的财产是否混同且无法区分以及公司的业务与股东的业务是否混同和公司的员工与股东的员工是否混同等多方面的因素并结合具体案件的事实情况作出审慎的认定。',
    ),
    zh(
      'beginner',
      '# 红茶\n\n红茶在加工制造的过程当中所经历的萎凋与揉捻以及发酵和干燥等多道工序共同决定了其最终成品在外形与汤色以及香气和滋味等各个方面所呈现出来的品质特征而其中尤以发酵工序对于茶多酚类物质在多酚氧化酶的催化作用之下发生氧化聚合反应并生成茶黄素与茶红素等有色物质的程度具有决定性的影响。因此制茶师傅必须根据鲜叶的嫩度与当日的气温和相对湿度以及揉捻的充分程度等具体情况灵活掌握发酵的时间与叶层的厚度才能够制作出汤色红艳明亮且滋味醇厚甘甜的优质红茶产品。',
    ),
    en(
      'beginner',
      '# Inflation\n\nInflation is generally defined as a sustained increase in the general level of prices of goods and services in an economy over a period of time. When the general price level rises, each unit of currency buys fewer goods and services; consequently, inflation reflects a reduction in purchasing power per unit of money, that is, a loss of real value in the medium of exchange and unit of account within the economy. The measure of inflation is the inflation rate, the annualised percentage change in a general price index, usually the consumer price index, over time. Economists generally believe that very high rates of inflation are caused by an excessive growth of the money supply.',
    ),
    en(
      'beginner',
      "# Photosynthesis\n\nPhotosynthesis is a system of biological processes by which photosynthetic organisms, such as most plants, algae and cyanobacteria, convert light energy, typically from sunlight, into the chemical energy necessary to fuel their metabolism. Photosynthesis usually refers to oxygenic photosynthesis, a process that produces oxygen. Photosynthetic organisms store the chemical energy so produced within intracellular organic compounds like sugars, glycogen, cellulose and starches. To use this stored chemical energy, an organism's cells metabolise the organic compounds through cellular respiration. Photosynthesis plays a critical role in producing and maintaining the oxygen content of the Earth's atmosphere, and it supplies most of the biological energy necessary for complex life on Earth.",
    ),
    en(
      'advanced',
      '# Money\n\nMoney is a thing you use to buy things. You give it to the man. He gives you a loaf. You go home. You eat the loaf. That is a trade. In the old days men did not have money. They had cows. They gave a cow and got a bed. But a cow is big. You can not put it in a bag. So they took bits of gold. Gold is small. It does not rot. All men like it. Soon they put a mark on it. The mark said how much it was worth. That was a coin. Then they made notes. A note is light. Now it is all in a box at the bank. You tap a card and it is done.',
    ),
    zh(
      'beginner',
      '# 合同\n\n根据我国民法典的有关规定，依法成立并且没有法律所规定的无效或者可撤销事由的合同自成立时起即对双方当事人产生法律上的约束力，除非法律另有规定或者当事人在合同当中对合同的生效时间和生效条件作出了特别的约定。任何一方当事人在没有取得对方同意的情况下擅自变更或者解除合同的，都应当依照合同的约定或者法律的规定向对方承担继续履行或者赔偿损失等相应的违约责任，但是因为不可抗力而导致合同不能履行的情形除外。',
    ),
    zh(
      'beginner',
      '# 光合作用\n\n光合作用是指绿色植物通过叶绿体吸收太阳光的能量并把从空气中得到的二氧化碳和从土壤中吸收的水分转化成储存着能量的有机物而且同时释放出氧气的过程。这一过程不仅为植物自身的生长发育提供了所必需的物质和能量而且也为地球上几乎所有的其他生物提供了直接或者间接的食物来源以及呼吸所需要的氧气。科学家们经过两百多年的不断探索才逐渐弄清楚了光合作用当中所包含的各种复杂的化学变化以及影响这些变化的主要环境因素。',
    ),
  ],
  negatives: [
    en(
      'beginner',
      '# Contracts\n\nA contract is a promise that the law will keep. One person makes an offer, and the other says yes. Both must mean what they say. If you offer your bike for fifty pounds and your friend agrees, you have a contract. Nothing has to be written down. A court looks at what the two of you said and did, not at what you thought in secret. There is one more thing: each side must give something. A gift is not a contract, because only one side gives. If your friend does not pay, you can ask the court for the money. Most people never need to do so, since they keep their word.',
    ),
    en(
      'beginner',
      "# The heart\n\nYour heart is a pump with four rooms. Blood comes in on the right side, and the right side sends it to the lungs. There it takes up oxygen and turns bright red. Then it flows back to the left side of the heart. The left side is stronger, because it must push the blood through the whole body. Small doors, called valves, stand between the rooms. They let the blood go forward and never back. When you put your ear on a friend's chest, you hear the valves close: lub, dub. At rest the heart beats about seventy times a minute. When you run, it beats faster.",
    ),
    en(
      'intermediate',
      '# Inflation\n\nInflation means that prices in general rise, so that the same money buys less. Economists measure it with a basket of goods that an average household buys, and compare what the basket costs today with its price a year ago. A little inflation is normal, and most central banks aim for about two percent. When people expect prices to rise faster, they ask for higher wages and spend sooner, and this can make the expectation come true. To stop the spiral, the bank raises its interest rate. Loans become dearer, people buy less, and firms think twice before they raise their prices again.',
    ),
    en(
      'advanced',
      '# Caches\n\nA cache that is shared by several cores has to keep their views of memory consistent. In the MESI protocol, every line is modified, exclusive, shared or invalid, and a core that wants to write must first gain exclusive ownership, which invalidates the copies of all the others. Two variables that sit on one line therefore slow each other down even though no data is shared: this is called false sharing, and padding is its usual remedy. Measure before you pad, because a larger structure touches more lines and may evict something that mattered more. On current machines a line holds sixty-four bytes, and some prefetchers work on pairs of lines.',
    ),
    en(
      'advanced',
      '# Constitutional review\n\nProportionality review asks whether a measure pursues a legitimate aim, whether it is suitable and necessary to achieve that aim, and whether the burden it imposes is justified by the benefit it secures. The structure appears mechanical, yet most of the difficult decisions are concealed in the last step, where incommensurable values have to be balanced against one another. Critics object that courts thereby usurp the function of legislatures; defenders reply that the test disciplines judicial reasoning by forcing each premise into the open. Comparative experience suggests that the intensity of scrutiny matters more than the formula, since deferential courts find nearly every measure necessary.',
    ),
    en(
      'beginner',
      '# Loops in Python\n\nA loop runs the same lines again and again. You use it when you have many things and want to do the same with each. Say you have a list of names and want to greet them all. Without a loop you would write one line for each name. With a loop you write two lines, and the list may be as long as you like.\n\n```python\nfor extraordinarily_descriptive_identifier in internationalisation_configuration_dictionary.values():\n    print(extraordinarily_descriptive_identifier)\n```\n\nThe first line names the thing you hold in your hand. The second line says what to do with it. Python then takes the next one. When the list is empty, the loop stops and the program goes on. Try it with your own list of names.',
    ),
    en(
      'beginner',
      '# Photosynthesis\n\nPlants make their own food. They take in water with their roots and a gas called carbon dioxide with their leaves. The green colour in the leaves catches the light of the sun. With this light the plant turns water and gas into sugar. This is called photosynthesis. The plant uses the sugar to grow, and it keeps some for the winter. One thing is left over: oxygen. The plant does not need it all, so it goes out into the air, and we can breathe it. Without plants there would be no air for us. At night there is no light, so the work stops until the sun comes up.',
    ),
    en(
      'advanced',
      '# Lifetimes\n\nA lifetime is a region of code in which a reference must stay valid. The compiler infers most of them, so you rarely write one. You need a name when a function returns a reference and takes more than one, because the signature alone has to say which input the output borrows from. The body does not count. This is a choice: it keeps errors local, since a change in the body cannot break a caller. The cost is that some sound programs are refused. Non-lexical lifetimes removed many of these cases, and Polonius will remove more. If you fight the checker, ask first who owns the value.',
    ),
    en(
      'intermediate',
      '# Sonata form\n\nA sonata movement tells a story with two themes. The exposition presents the first theme in the home key and the second in another, usually the dominant, so that a tension arises that the ear remembers. The development takes both apart, moves through distant keys and delays the return as long as it dares. In the recapitulation both themes come back, and this time both stand in the home key: the conflict is resolved. Composers treated the plan freely. Haydn often used one theme for both roles, and Beethoven let his codas grow into second developments. The scheme was described by theorists only after the great examples were written.',
    ),
    '# No level\n\nFermentation constitutes an enzymatically mediated biochemical transformation whereby Saccharomyces cerevisiae metabolises fermentable carbohydrates, generating carbon dioxide, ethanol and innumerable aromatic compounds responsible for characteristic organoleptic qualities. Simultaneously, proteolytic activity progressively modifies the viscoelastic properties of the hydrated gluten matrix, facilitating gaseous retention during subsequent thermal expansion. Temperature, hydration, salinity and inoculation percentage collectively determine fermentative velocity, necessitating continuous observational adjustment by conscientious practitioners. Insufficient development precipitates inadequate volumetric expansion, whereas excessive fermentation irreversibly deteriorates structural integrity, diminishing caramelisation and producing undesirable acidification.',
    en(
      'beginner',
      '# Too short to judge\n\nNotwithstanding its considerable methodological sophistication, contemporary historiography acknowledges irreducible interpretative indeterminacy.',
    ),
    zh(
      'beginner',
      '# 合同\n\n合同就是法律会保护的约定。一方提出条件，这叫要约；另一方表示同意，这叫承诺。比如，你说要把自行车卖五百元，朋友说好，合同就成立了。不一定要写在纸上，口头说的也算。法院看的是你们说了什么、做了什么，而不是心里怎么想。如果朋友不付钱，你可以请法院帮忙。不过大多数人都会守信，用不着打官司。记住：送礼物不是合同，因为只有一方付出。',
    ),
    zh(
      'beginner',
      '# 心脏\n\n心脏像一个水泵，里面有四个房间。血从右边进来，再被送到肺里。在肺里，血得到氧气，颜色变得鲜红。然后血流回左边。左边更有力，因为它要把血送到全身。房间之间有小门，叫瓣膜。它们只让血往前走，不让血往回流。安静的时候，心脏每分钟大约跳七十次；跑步的时候，它跳得更快。把耳朵贴在朋友的胸口，你能听到瓣膜关上的声音。',
    ),
    zh(
      'intermediate',
      '# 通货膨胀\n\n通货膨胀是指物价普遍上涨，同样的钱能买到的东西变少了。统计部门选出一篮子普通家庭常买的商品，把今年的总价和去年相比，得到消费价格指数。温和的通胀并不可怕，许多央行的目标是百分之二左右。可是，如果人们预期物价会涨得更快，就会要求更高的工资，也会提前消费，预期于是成为现实。央行通常用提高利率来打断这个循环：贷款变贵，需求下降，企业涨价时也会更加谨慎。',
    ),
    zh(
      'advanced',
      '# 缓存一致性\n\n多核处理器共享内存时，各核的缓存必须看到一致的数据。以 MESI 协议为例，每条缓存行处于修改、独占、共享、失效四种状态之一；某个核要写入，必须先取得独占权，其他核的副本随之失效。两个互不相干的变量如果落在同一条缓存行上，也会互相拖慢，这种现象称为伪共享，常见的办法是填充。填充之前要先测量，因为更大的结构会占用更多缓存行，反而可能挤掉更重要的数据。目前主流机器的缓存行为六十四字节，部分预取器按相邻两行取数。',
    ),
    zh(
      'beginner',
      '# 循环\n\n循环就是让同样的几行代码反复运行。手里有很多东西，又想对每一个做同样的事，就用循环。比如有一串名字，你想向每个人问好。没有循环，有几个名字就要写几行；有了循环，只要写两行，名字再多也不怕。第一行说明现在拿着哪一个，第二行说明要做什么。做完一个，Python 会自动拿下一个。列表拿完了，循环就结束，程序继续往下走。你可以用自己的名单试一试。',
    ),
    zh(
      'beginner',
      '# 红烧肉\n\n先把五花肉切成方块，放进冷水里煮开，撇去血沫。锅里放一点油，加冰糖，小火慢慢炒成红色。这时把肉放进去，翻炒几下，让每一块都裹上糖色。接着放姜、葱、八角和料酒，再加酱油。加热水，水要没过肉。盖上盖子，小火炖一个小时。最后开大火，把汤收浓，就可以出锅了。常见的错误是用冷水：肉一遇冷就会变硬，怎么炖都不烂。',
    ),
    zh(
      'intermediate',
      '# 唐代科举\n\n唐代科举分常科和制科。常科每年举行，以明经、进士两科最受重视：明经考背诵与经义，进士考诗赋与策论。进士录取极少，每年不过二三十人，所以有“三十老明经，五十少进士”的说法。考中之后还要通过吏部的考试，才能真正做官。当时试卷不糊名，考官可以参考考生平日的名声，因此考生常把诗文先送给名人看，这叫行卷。白居易以一首《草》得到顾况赏识，就是著名的例子。',
    ),
    zh(
      'advanced',
      '# 公司人格否认\n\n股东以出资为限承担责任，是公司制度的基石。但是，股东滥用公司法人独立地位，严重损害债权人利益的，应当对公司债务承担连带责任。审判中最常见的情形是人格混同，核心标准在于公司财产与股东财产能否区分；人员、业务、住所的混同，一般只起补强作用。过度支配与控制、资本显著不足，则是另外两类典型情形。需要注意，否认人格的效力只及于个案，并不当然影响其他诉讼，债权人在别的案件中仍须另行举证。',
    ),
    {
      language: 'zh',
      markdown:
        '# 未声明水平\n\n心血管系统的稳态依赖于自主神经支配与体液介质以及血管内在的自身调节机制之间相互协调所共同决定的心肌收缩力与外周血管阻力和循环血容量之间的动态平衡，颈动脉窦压力感受器传入纤维将动脉压力的变化信息传递至延髓相关核团并由后者进一步调节交感神经与副交感神经的传出活动，与此同时肾素血管紧张素醛固酮系统在肾脏灌注压力下降的情况下被激活。',
    },
    zh(
      'beginner',
      '# 太短\n\n随机变量的数学期望作为对其所有可能取值以相应概率为权重所进行的加权平均在测度论的框架之下可以被统一地定义。',
    ),
    {
      language: 'fr',
      level: 'beginner',
      markdown:
        "# Le contrat\n\nLa formation d'une obligation contractuelle présuppose la manifestation non équivoque de volontés réciproques, dont la suffisance est appréciée selon une interprétation objective des communications échangées entre les parties. La jurisprudence privilégie les attentes raisonnables du cocontractant, ce qui favorise la prévisibilité commerciale, et les interventions du législateur ont progressivement circonscrit l'autonomie contractuelle.",
    },
    en(
      'beginner',
      '# Variables\n\nA variable is a name for a value. Think of it as a label on a box. When you write age = 30, Python makes the number 30 and ties the name age to it. Later you can use the name, and Python looks up the number for you. You can tie the name to another value at any time. The old value is then forgotten, unless another name still points to it. Good names make programs easy to read. A name like total_price tells you what is inside, while a name like x does not. Names may contain letters, digits and underscores, but they must not start with a digit. Try it in the interpreter.',
    ),
    en(
      'intermediate',
      '# Photosynthesis\n\nPhotosynthesis turns light into chemical energy in two stages. In the first stage, which takes place in the membranes of the chloroplast, light splits water molecules and releases oxygen; the energy is stored in two carrier molecules, ATP and NADPH. In the second stage, known as the Calvin cycle, the cell spends these carriers to build sugar from carbon dioxide. The second stage needs no light directly, but it stops soon after dark because the carriers run out. On hot days many plants close their pores to save water, and then oxygen competes with carbon dioxide for the same enzyme. This waste is called photorespiration, and some plants have found ways around it.',
    ),
    en(
      'beginner',
      '# Rome\n\nRome began as a village on seven hills. At first it had kings. Around 509 BC the Romans drove the last king out and formed a republic. Each year they chose two men, called consuls, to lead them. A group of older men, the senate, gave advice. Over time Rome took over all of Italy and then most of the lands around the sea. But success brought trouble. Rich men bought up the farms, and soldiers came home to find their land gone. Generals fought each other for power. In the end one of them, Augustus, won, and from 27 BC he ruled alone. The republic was over, although he never said so.',
    ),
    zh(
      'beginner',
      '# 变量\n\n变量就是给一个值起的名字。你可以把它想成盒子上的标签。写下 age = 30，Python 就会记住 30 这个数，并把它和 age 这个名字连在一起。以后只要写出名字，就能拿到这个数。名字可以随时换成别的值，旧的值如果没有别的名字指着它，就会被清理掉。好的名字让程序容易读：total_price 一看就懂，x 就看不出是什么。名字可以用字母、数字和下划线，但不能用数字开头。',
    ),
    zh(
      'intermediate',
      '# 罗马共和国\n\n罗马最初只是七座山丘上的村落，由国王统治。约公元前 509 年，罗马人赶走了最后一位国王，建立了共和国。每年选出两名执政官共同掌权，任期一年，彼此可以否决对方的决定；元老院名义上只提供建议，实际上掌握着财政和外交。随着领土扩张，大量土地落入富人手中，退伍的士兵失去生计，社会矛盾日益尖锐。将领们依靠忠于自己的军队争夺权力，内战不断。公元前 27 年，奥古斯都独揽大权，共和国名存实亡。',
    ),
  ],
};
