import { checkTable, type Row } from '../testing/table.ts'

// Saturday 28 September 2024, unless the row says otherwise.
const calls: Row[] = [
  ['O Movimento Casa Justa convoca uma manifestação para sábado, 12 de outubro, às 15h, na Praça do Comércio.', '2024-10-12T15:00', { kind: 'march', caller: 'Movimento Casa Justa', place: 'Praça do Comércio' }],
  ['O Sindicato dos Enfermeiros marcou greve para os dias 7 e 8 de outubro.', '2024-10-07,2024-10-08', { kind: 'strike', caller: 'Sindicato dos Enfermeiros' }],
  ['Vigília esta quinta-feira, às 21h00, junto à Assembleia da República.', '2024-10-03T21:00', { kind: 'vigil' }],
  ['Greve geral a 11 de dezembro', '2024-12-11', { kind: 'strike', scope: 'distributed' }],
  ['Todas as sextas-feiras, às 18h30, concentração no Rossio pela paz. Aparece!', '2024-10-04T18:30', { recurrence: 'Todas as sextas-feiras' }],
  ['A associação reúne na primeira segunda-feira de cada mês, pelas 21h. Reunião aberta a todos.', '2024-10-07T21:00', { recurrence: 'primeira segunda-feira de cada mês' }],
  ['Amanhã, domingo, das 9h30 às 12h30, limpeza de praia na Costa. Traz luvas.', '2024-09-29T09:30>2024-09-29T12:30', { kind: 'cleanup' }],
  ['Data: 19 de outubro de 2024\nHora: 14h00\nLocal: Jardim da Estrela\nPiquenique solidário', '2024-10-19T14:00', { place: 'Jardim da Estrela', kind: 'fair' }],
  ['Dádiva de sangue, quarta-feira, 9 de outubro, das 15h às 19h30, no quartel dos bombeiros', '2024-10-09T15:00>2024-10-09T19:30', { kind: 'blood_drive' }],
  ['A concentração, promovida pelo coletivo Ar Limpo, terá lugar no dia 5 de outubro, pelas 16 horas, no Largo da Câmara.', '2024-10-05T16:00', { kind: 'rally', caller: 'coletivo Ar Limpo', place: 'Largo da Câmara' }],
  ['Ato público pela educação nesta terça, 1º de outubro, às 17h, em frente à Secretaria.', '2024-10-01T17:00', { locale: 'pt-BR', kind: 'rally' }],
  ['Os trabalhadores da recolha de lixo vão estar em greve entre 14 e 18 de outubro.', '2024-10-14>2024-10-18', { kind: 'strike' }],
  ['Vamos todos à rua no dia 25 de outubro! Encontro às 18h no Marquês.', '2024-10-25T18:00'],
  ['Debate “Cidade para quem?” na quinta-feira, 10 de outubro, às 18h30, na Biblioteca Municipal. Entrada livre.', '2024-10-10T18:30', { kind: 'meeting', title: 'Cidade para quem' }],
  ['O núcleo convida para a assembleia geral de 24 de outubro, às 20h30, na sede.', '2024-10-24T20:30', { kind: 'assembly' }],
  ['Mutirão de plantio de árvores no próximo sábado, 5/10, a partir das 8h, no Parque da Lagoa', '2024-10-05T08:00', { locale: 'pt-BR' }],
  ['Webinar online a 22 de outubro, das 18h às 19h. Inscrição: https://example.org/w', '2024-10-22T18:00>2024-10-22T19:00', { scope: 'online', url: 'https://example.org/w' }],
  ['Estão marcadas manifestações para 17 de outubro em Lisboa, no Porto e em Coimbra.', '2024-10-17', { scope: 'distributed', kind: 'march' }],
  ['Marcha pelo clima\n11 de outubro, 15h30\nCais do Sodré', '2024-10-11T15:30', { title: 'Marcha pelo clima', place: 'Cais do Sodré' }],
  ['A passeata sai às 10h de domingo (6) da Praça da Sé.', '2024-10-06T10:00', { locale: 'pt-BR', kind: 'march' }],
  ['Corrida solidária no domingo, dia 20 de outubro, partida às 9h30 no Parque das Nações', '2024-10-20T09:30', { kind: 'fundraiser' }],
  ['A marcha, inicialmente prevista para 5 de outubro, realiza-se a 12 de outubro às 15h.', '2024-10-12T15:00', { kind: 'march' }],
  ['Plenário de trabalhadores hoje às 14h30 à porta da fábrica', '2024-09-28T14:30', { kind: 'assembly' }],
  ['Os professores param na próxima segunda-feira, dia 30, e concentram-se às 11h em frente ao ministério. A greve é nacional.', '2024-09-30T11:00'],
  ['Massa Crítica: última sexta-feira do mês, 18h, Marquês', '2024-10-25T18:00', { kind: 'ride' }],
  ['A Federação da Função Pública convocou para 31 de outubro uma greve nacional de 24 horas.', '2024-10-31', { kind: 'strike', caller: 'Federação da Função Pública', scope: 'distributed' }],
]

const silent: Row[] = [
  ['Milhares de pessoas manifestaram-se no sábado contra a subida das rendas.', ''],
  ['A greve do dia 19 de setembro teve uma adesão de 90%.', ''],
  ['As candidaturas decorrem até 11 de outubro.', ''],
  ['Foi cancelada a manifestação marcada para 3 de outubro.', ''],
  ['A 12 de outubro de 1974 os operários ocuparam a fábrica.', ''],
  ['Os serviços estarão encerrados no dia 1 de novembro.', ''],
  ['Há dez anos, a 15 de outubro de 2014, milhares saíram à rua.', ''],
  ['Comunicado de imprensa, 28 de setembro de 2024. O sindicato saúda o acordo assinado ontem.', ''],
  ['O prazo de inscrição termina a 4 de outubro.', ''],
  ['A greve foi desconvocada depois de um acordo. Estava prevista para 7 de outubro.', ''],
  ['A lei entra em vigor no dia 1 de janeiro de 2025.', ''],
  ['Na sexta-feira, dezenas de moradores protestaram à porta da câmara.', ''],
  ['O encontro do dia 29 de setembro foi adiado para data a anunciar.', ''],
]

checkTable('Portuguese calls', 'pt-PT', '2024-09-28', calls)
checkTable('Portuguese texts that call nobody', 'pt-PT', '2024-09-28', silent)
