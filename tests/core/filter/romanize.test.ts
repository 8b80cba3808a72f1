import { describe, expect, test } from 'vitest';
import { foldText } from '../../../src/core/filter/fold-text.ts';
import {
  romanizations,
  romanizeRussian,
  romanizeUkrainian,
} from '../../../src/core/filter/romanize.ts';

/** The examples of resolution 55 of the Cabinet of Ministers of Ukraine, 27 January 2010. */
const official = `
  Алушта Alushta, Андрій Andrii, Борщагівка Borshchahivka, Борисенко Borysenko,
  Вінниця Vinnytsia, Володимир Volodymyr, Гадяч Hadiach, Богдан Bohdan, Згурський Zghurskyi,
  Ґалаґан Galagan, Ґорґани Gorgany, Донецьк Donetsk, Дмитро Dmytro, Рівне Rivne, Олег Oleh,
  Есмань Esman, Єнакієве Yenakiieve, Гаєвич Haievych, Короп’є Koropie, Житомир Zhytomyr,
  Жанна Zhanna, Жежелів Zhezheliv, Закарпаття Zakarpattia, Казимирчук Kazymyrchuk,
  Медвин Medvyn, Михайленко Mykhailenko, Іванків Ivankiv, Іващенко Ivashchenko,
  Їжакевич Yizhakevych, Кадиївка Kadyivka, Мар’їне Marine, Йосипівка Yosypivka, Стрий Stryi,
  Олексій Oleksii, Київ Kyiv, Коваленко Kovalenko, Лебедин Lebedyn, Леонід Leonid,
  Миколаїв Mykolaiv, Маринич Marynych, Ніжин Nizhyn, Наталія Nataliia, Одеса Odesa,
  Онищенко Onyshchenko, Полтава Poltava, Петро Petro, Решетилівка Reshetylivka,
  Рибчинський Rybchynskyi, Суми Sumy, Соломія Solomiia, Тернопіль Ternopil, Троць Trots,
  Ужгород Uzhhorod, Уляна Uliana, Фастів Fastiv, Філіпчук Filipchuk, Харків Kharkiv,
  Христина Khrystyna, Біла Bila, Церква Tserkva, Стеценко Stetsenko, Чернівці Chernivtsi,
  Шевченко Shevchenko, Шостка Shostka, Кишеньки Kyshenky, Щербухи Shcherbukhy, Гоща Hoshcha,
  Гаращенко Harashchenko, Юрій Yurii, Корюківка Koriukivka, Яготин Yahotyn,
  Ярошенко Yaroshenko, Костянтин Kostiantyn, Знам’янка Znamianka, Феодосія Feodosiia,
  Згорани Zghorany, Розгон Rozghon, Кам’янське Kamianske, Івано-Франківськ Ivano-Frankivsk`
  .split(',')
  .map((pair): readonly [string, string] => {
    const [ukrainian = '', latin = ''] = pair.trim().split(/\s+/);
    return [ukrainian, latin];
  });

test.each(official)('%s is officially %s', (ukrainian, latin) => {
  expect(romanizeUkrainian(foldText(ukrainian))).toBe(latin.toLowerCase());
});

test.each([
  ['Екатеринбург', 'yekaterinburg'],
  ['Подъезд', 'podyezd'],
  ['Сергеевна', 'sergeyevna'],
  ['Белгород', 'belgorod'],
  ['Крым', 'krym'],
  ['Элиста', 'elista'],
  ['Щёлково', 'shchelkovo'],
  ['Нижний Новгород', 'nizhniy novgorod'],
])('%s is %s in Russian', (russian, latin) => {
  expect(romanizeRussian(foldText(russian))).toBe(latin);
});

test('what is not Cyrillic stays as it is', () => {
  expect(romanizeUkrainian("l'viv, 東京 + київ 34")).toBe("l'viv, 東京 + kyiv 34");
  expect(romanizeRussian("l'viv, 東京 + киев 34")).toBe("l'viv, 東京 + kiyev 34");
});

describe('a Cyrillic word may stand in a Latin text', () => {
  test.each([
    ['Зеленський', 'zelensky'],
    ['Хмельницький', 'khmelnytsky'],
    ['Дмитрий', 'dmitry'],
    ['Дмитрий', 'dmitri'],
    ['Гостомель', 'gostomel'],
    ['Гостомель', 'hostomel'],
    ['Горловка', 'gorlovka'],
  ])('%s as %s', (word, latin) => {
    expect(romanizations(foldText(word))).toContain(latin);
  });
});
