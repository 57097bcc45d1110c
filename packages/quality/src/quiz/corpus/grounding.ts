import type { Corpus } from '../../testing/measure-rule.ts';
import type { QuizItem } from '../quiz-item.ts';
import { readItems } from './read-items.ts';

export const groundingCorpus: Corpus<QuizItem> = {
  positives: [
    ...readItems(
      'en',
      `
      What traps the gas? | *Gluten | Starch | Fat | Salt => Gluten does. << Gluten forms a net that traps gas @@ Kneading lines up the proteins of the flour. The gas is held by the dough.
      Who hears the appeal? | *A higher court | The same judge | A jury | The press => A higher court. << appeals are always heard by three judges @@ An appeal goes to a higher court, which reviews points of law.
      What does the treble clef fix? | *G | C | F | B => It fixes G. << The treble clef fixes the note C @@ The treble clef fixes the note G on the second line.
      When was the wall built? | *1961 | 1949 | 1953 | 1989 => In 1961. << In August 1989 the wall was built overnight @@ In August 1961 the wall was built overnight.
      What is a pure function? | *One without side effects | A short one | A method | A loop => It has none. << A pure function never reads a file, a socket or a clock @@ A pure function depends on its arguments alone and has no side effects.
      What lowers blood sugar? | *Insulin | Glucagon | Adrenaline | Cortisol => Insulin. << the @@ Insulin lowers the blood sugar by opening the cells for glucose.
      What is a mean? | *The sum divided by the count | The middle | The most common | The spread => So it is defined. << The mean is the middle value @@ The mean is the sum divided by the count. The median is the middle value.
      How is rice kept? | *Cold, within an hour | Warm | In the sun | Open => So spores do not grow. << Cooked rice has to be chilled within two hours of cooking. @@ Cooked rice has to be chilled within an hour of cooking.
      What does a lock prevent? | *A race | A leak | A loop | A crash => A race. << locks prevent races … and they also prevent deadlocks @@ Locks prevent races, though careless use leads to deadlocks.
      Who signed the edict? | *Henry IV | Louis XIII | Henry III | Francis I => Henry IV did. << Henry IV signed it in 1598 and Louis XIV revoked it @@ Louis XIV revoked it in 1685. Henry IV signed it in 1598.
      What do roots take up? | *Water | Light | Sugar | Air => Water. << According to the lesson, roots take up water @@ Roots take up water and salts from the soil.
      What do roots take up? | *Water | Light | Sugar | Air => Water. << roots/water-and-salts @@ Roots take up [water](https://example.org/roots/water-and-salts) from the soil.
      What is consideration? | *Something given in return | A stamp | A form | A date => That is it. << yes @@ A promise binds only if something is given in return for it: the consideration.
      What does an index cost? | *Slower writes | Slower reads | A lock | Nothing => Writes. << an index slows down every write and doubles the disk @@ An index slows down every write, since it has to be kept up to date.
      What is a cadence? | *A close | A scale | A key | A clef => A close. << A cadence opens a phrase @@ A cadence closes a phrase, as a full stop closes a sentence.
      Where is bile made? | *In the liver | In the gall bladder | In the gut | In the spleen => In the liver. << Bile is made in the gall bladder @@ Bile is made in the liver and stored in the gall bladder.
      What is entropy? | *A measure of disorder | Heat | Work | Force => So it is. << entropy is conserved in every process @@ In a closed system entropy does not fall.
      Which gas? | *Neon | Tin | Lead | Zinc => Neon. << Neon glows blue in a tube @@ Neon glows red in a tube; argon glows blue.
      Which knot? | *Noose | Reef | Bowline | Clove => Noose. << a noose never slips under load @@ A noose slips under load, a bowline does not.
      Who ruled? | *Henry | John | Mary | Anne => Henry. << Henry ruled … John was born @@ John was born in 1166. Henry ruled until 1189.
      Which rate? | *3 % | 4 % | 5 % | 6 % => 3. << the rate was cut to 4 % @@ In May the rate was cut to 3 %.
    `,
    ),
    ...readItems(
      'zh',
      `
      什么包住气体? | *面筋 | 淀粉 | 脂肪 | 盐 => 面筋。 << 面筋像网一样包住气体 @@ 揉面使面粉中的蛋白质排列整齐,气体留在面团里。
      柏林墙建于何时? | *1961 年 | 1949 年 | 1953 年 | 1989 年 => 1961 年。 << 1989 年 8 月,柏林墙一夜建成 @@ 1961 年 8 月,柏林墙一夜建成。
      胆汁在哪里产生? | *肝脏 | 胆囊 | 小肠 | 脾 => 肝脏。 << 胆汁由胆囊分泌 @@ 胆汁由肝脏分泌,储存在胆囊里。
      什么是纯函数? | *没有副作用的函数 | 短函数 | 方法 | 循环 => 没有副作用。 << 纯函数 @@ 纯函数只依赖参数,没有副作用。
      索引的代价是什么? | *写入变慢 | 读取变慢 | 加锁 | 没有 => 写入变慢。 << 索引会让每一次读取变慢 @@ 索引会让每一次写入变慢,因为要同步更新。
      上诉由谁审理? | *上级法院 | 原法官 | 陪审团 | 媒体 => 上级法院。 << 上诉由三名法官组成合议庭审理 @@ 上诉由上级法院审理,只审查法律问题。
      哪种气体? | *氖 | 锡 | 铅 | 锌 => 氖。 << 氖气发蓝光 @@ 氖气在灯管中发红光。
    `,
    ),
  ],
  negatives: [
    ...readItems(
      'en',
      `
      What traps the gas? | *Gluten | Starch | Fat | Salt => Gluten does. << gluten forms a net that traps the gas @@ Kneading matters: **gluten** forms a *net* that traps the gas.
      Who hears the appeal? | *A higher court | The same judge | A jury | The press => A higher court. << “An appeal goes to a higher court” @@ An appeal goes to a higher court, which reviews points of law.
      What does the treble clef fix? | *G | C | F | B => It fixes G. << The treble clef fixes the note G @@ - The treble clef fixes the note \`G\` on the second line.
      When was the wall built? | *1961 | 1949 | 1953 | 1989 => In 1961. << In August 1961 … the wall was built @@ In August 1961, without a warning, the wall was built overnight.
      What is a pure function? | *One without side effects | A short one | A method | A loop => It has none. << depends on its arguments alone @@ A [pure function](https://example.org/pure) depends on its arguments alone.
      What lowers blood sugar? | *Insulin | Glucagon | Adrenaline | Cortisol => Insulin. << Insulin lowers the blood sugar @@ ## Hormones Insulin lowers the blood sugar by opening the cells.
      What is a mean? | *The sum divided by the count | The middle | The most common | The spread => So it is defined. << The mean is the sum divided by the count. @@ The *mean* is the sum divided by the count; the median is not.
      How is rice kept? | *Cold, within an hour | Warm | In the sun | Open => So spores do not grow. << chilled within an hour @@ Cooked rice has to be chilled within an hour - sooner in summer.
      What does a lock prevent? | *A race | A leak | A loop | A crash => A race. << Locks prevent races @@ > Locks prevent races, though careless use leads to deadlocks.
      Who signed the edict? | *Henry IV | Louis XIII | Henry III | Francis I => Henry IV did. << Louis XIV revoked it [...] Henry IV signed it @@ Louis XIV revoked it in 1685. Henry IV signed it in 1598.
      What do roots take up? | *Water | Light | Sugar | Air => Water. << Roots take up water and salts @@ Roots take up water and salts from the soil.
      What is consideration? | *Something given in return | A stamp | A form | A date => That is it. << something is given in return for it: the consideration @@ A promise binds only if something is given in return for it: the *consideration*.
      What does an index cost? | *Slower writes | Slower reads | A lock | Nothing => Writes. << AN INDEX SLOWS DOWN EVERY WRITE @@ An index slows down every write, since it has to be kept up to date.
      What is a cadence? | *A close | A scale | A key | A clef => A close. @@ A cadence closes a phrase, as a full stop closes a sentence.
      Where is bile made? | *In the liver | In the gall bladder | In the gut | In the spleen => In the liver. << Bile is made in the liver
      What is entropy? | *A measure of disorder | Heat | Work | Force => So it is. << In a closed system, entropy doesn’t fall @@ In a closed system, entropy doesn't fall.
      What does \`len\` count? | *Items | Bytes | Lines | Words => Items. << \`len(x)\` counts the items @@ The call \`len(x)\` counts the items of x.
      What is the law of demand? | *Dearer means less | Dearer means more | It is fixed | It is free => So it is. << price rises – demand falls @@ | price rises | demand falls | as a rule.
      Which gas? | *Neon | Tin | Lead | Zinc => Neon. << Neon glows red in a tube @@ 1. **Neon** glows red in a tube; argon glows blue.
      Which knot? | *Noose | Reef | Bowline | Clove => Noose. << A noose slips under load, @@ A noose slips under load, a bowline does not.
      Who ruled? | *Henry | John | Mary | Anne => Henry. << Henry ruled … until 1189 @@ John was born in 1166. Henry ruled England until 1189.
      Which rate? | *3 % | 4 % | 5 % | 6 % => 3. << the rate was cut to 3% @@ In May the rate was cut to 3 %.
    `,
    ),
    ...readItems(
      'zh',
      `
      什么包住气体? | *面筋 | 淀粉 | 脂肪 | 盐 => 面筋。 << 面筋像网一样包住气体 @@ 揉面时,**面筋** 像网一样包住气体。
      柏林墙建于何时? | *1961 年 | 1949 年 | 1953 年 | 1989 年 => 1961 年。 << 1961年8月,柏林墙一夜建成 @@ 1961 年 8 月，柏林墙一夜建成。
      胆汁在哪里产生? | *肝脏 | 胆囊 | 小肠 | 脾 => 肝脏。 << “胆汁由肝脏分泌” @@ 胆汁由肝脏分泌,储存在胆囊里。
      什么是纯函数? | *没有副作用的函数 | 短函数 | 方法 | 循环 => 没有副作用。 << 纯函数只依赖参数……没有副作用 @@ 纯函数只依赖参数,因此容易测试,也没有副作用。
      上诉由谁审理? | *上级法院 | 原法官 | 陪审团 | 媒体 => 上级法院。 @@ 上诉由上级法院审理,只审查法律问题。
      哪种气体? | *氖 | 锡 | 铅 | 锌 => 氖。 << 氖气在灯管中发红光 @@ 氖气在灯管中发 **红光**。
    `,
    ),
  ],
};
