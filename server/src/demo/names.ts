/** Names in many scripts, with the letters of their e-mail address where these differ. */
export interface Name {
  readonly text: string;
  readonly latin: string;
}

const names = (list: string): Name[] =>
  list
    .trim()
    .split(/\s*,\s*/)
    .map((entry) => {
      const [text = "", latin] = entry.split("=");
      return { text, latin: (latin ?? toLatin(text)).toLowerCase() };
    });

const toLatin = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[øØ]/g, "o")
    .replace(/[łŁ]/g, "l")
    .replace(/ß/g, "ss")
    .replace(/[^A-Za-z]/g, "");

export const FIRST_NAMES = names(`
  James, Mary, Robert, Patricia, John, Jennifer, Michael, Linda, David, Elizabeth, William, Barbara, Richard, Susan,
  Joseph, Jessica, Thomas, Sarah, Christopher, Karen, Charles, Lisa, Daniel, Nancy, Matthew, Betty, Anthony, Sandra,
  Mark, Ashley, Donald, Dorothy, Steven, Kimberly, Andrew, Emily, Paul, Donna, Joshua, Michelle, Kenneth, Carol,
  Kevin, Amanda, Brian, Melissa, George, Deborah, Timothy, Stephanie, Ronald, Rebecca, Jason, Laura, Edward, Sharon,
  Jeffrey, Cynthia, Ryan, Kathleen, Jacob, Amy, Gary, Angela, Nicholas, Shirley, Eric, Anna, Jonathan, Brenda,
  Stephen, Pamela, Larry, Emma, Justin, Nicole, Scott, Helen, Brandon, Samantha, Benjamin, Katherine, Samuel,
  Christine, Gregory, Debra, Alexander, Rachel, Patrick, Carolyn, Frank, Janet, Raymond, Maria, Jack, Heather,
  José, María, Luis, Sofía, Andrés, Lucía, Núria, Zoë, Chloé, François, Renée, Jürgen, Käthe, Björn, Åsa, Søren,
  Øystein, Łukasz, Małgorzata, Zdeněk, Ngọc, Minh, Thúy, Siobhán, Aoife, Seán, Oluwaseun, Chidi, Amara, Priya, Arjun,
  Mary-Jane, Jo, Al, Ty, D'Andre, Keʻalohi, محمد=mohammed, فاطمة=fatima, علي=ali, דוד=david, נועה=noa, 伟=wei, 静=jing,
  さくら=sakura, 민준=minjun, Дмитрий=dmitri, Ольга=olga
`);

export const LAST_NAMES = names(`
  Smith, Johnson, Williams, Brown, Jones, Garcia, Miller, Davis, Rodriguez, Martinez, Hernandez, Lopez, Gonzalez,
  Wilson, Anderson, Thomas, Taylor, Moore, Jackson, Martin, Lee, Perez, Thompson, White, Harris, Sanchez, Clark,
  Ramirez, Lewis, Robinson, Walker, Young, Allen, King, Wright, Scott, Torres, Nguyen, Hill, Flores, Green, Adams,
  Nelson, Baker, Hall, Rivera, Campbell, Mitchell, Carter, Roberts, Gomez, Phillips, Evans, Turner, Diaz, Parker,
  Cruz, Edwards, Collins, Reyes, Stewart, Morris, Morales, Murphy, Cook, Rogers, Gutierrez, Ortiz, Morgan, Cooper,
  Peterson, Bailey, Reed, Kelly, Howard, Ramos, Kim, Cox, Ward, Richardson, Watson, Brooks, Chavez, Wood, James,
  Bennett, Gray, Mendoza, Ruiz, Hughes, Price, Alvarez, Castillo, Sanders, Patel, Myers, Long, Ross, Foster, Jimenez,
  Powell, Jenkins, Perry, Russell, Sullivan, Bell, Coleman, Butler, Henderson, Barnes, Fisher, Vasquez, Simmons,
  Núñez, Peña, Muñoz, Ibáñez, Grønning, Müller, Weiß, Schröder, Lindström, Åkesson, Sørensen, Kowalski, Wałęsa,
  Dvořák, Nowak, Trần, Phạm, O'Brien, O'Connor, MacLeod, St. John, de la Cruz, van den Berg, Smith-Jones, Okafor,
  Adeyemi, Singh, Sharma, Xu, Ng, Ó Súilleabháin, الأحمد=alahmad, حداد=haddad, כהן=cohen, לוי=levi, 王=wang, 李=li,
  佐藤=sato, 김=kim, Иванов=ivanov, Петрова=petrova
`);
